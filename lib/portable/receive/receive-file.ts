import type { Database } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { CHUNK_BYTES, FILE_MAX_BYTES } from "@/lib/portable/constants";
import { detectKind, HEAD_BYTES } from "@/lib/portable/receive/detect-kind";
import { isZip, unzipConversations } from "@/lib/portable/receive/unzip-conversations";
import type { ImportKind } from "@/lib/portable/types";
import type { OwnerScope } from "@/lib/scope";

const AT_ONCE = 2;

interface Given {
  fileName: string;
  body: AsyncIterable<Uint8Array>;
  now: Date;
  maxBytes?: number;
}

/**
 * Stores a brought file in the database, a piece at a time, and tells what it is. A zip is unpacked on the way. Nothing of it is
 * taken in yet (`startImport`). Throws invalid for what Kith cannot take in,
 * too_large, and conflict when others are on their way; nothing is left of it then.
 */
export async function receiveFile(
  { prisma }: Database,
  { ownerId }: OwnerScope,
  { fileName, body, now, maxBytes = FILE_MAX_BYTES }: Given,
): Promise<{ id: string; kind: ImportKind; bytes: number }> {
  const id = newId(now.getTime());
  const name =
    fileName
      .toWellFormed()
      .replace(/\p{Cc}/gu, "")
      .slice(0, 200) || "file";
  if ((await prisma.import.count({ where: { ownerId, status: "receiving" } })) >= AT_ONCE) throw busy();
  // What was brought before and never begun gives way.
  await prisma.import.deleteMany({ where: { ownerId, status: "ready" } });
  await prisma.import.create({ data: { id, ownerId, fileName: name, createdAt: now, updatedAt: now } });
  try {
    let bytes = 0;
    const head: Uint8Array[] = [];
    for await (const piece of inPieces(unpacked(body))) {
      if (bytes < HEAD_BYTES) head.push(piece.subarray(0, HEAD_BYTES - bytes));
      await prisma.importChunk.create({
        data: { ownerId, importId: id, start: bytes, bytes: piece as Uint8Array<ArrayBuffer> },
        select: { start: true },
      });
      bytes += piece.length;
      if (bytes > maxBytes) throw tooLarge();
    }
    const kind = detectKind(Buffer.concat(head));
    if (!kind) throw unknown();
    await prisma.import.update({
      where: { id, ownerId },
      data: { kind, bytes, status: "ready", phase: kind === "kith" ? "check" : "rows", updatedAt: now },
    });
    return { id, kind, bytes };
  } catch (error) {
    await prisma.import.deleteMany({ where: { id, ownerId } });
    throw error;
  }
}

async function* unpacked(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = body[Symbol.asyncIterator]();
  // The first bytes may come one by one.
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < 4) {
    const { value, done } = await source.next();
    if (done) break;
    head = Buffer.concat([head, value]);
  }
  const whole = (async function* () {
    yield head;
    for (;;) {
      const { value, done } = await source.next();
      if (done) return;
      yield value;
    }
  })();
  yield* isZip(head) ? unzipConversations(whole) : whole;
}

/** In pieces of one size, which are the rows they are stored in. */
async function* inPieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (let chunk of bytes) {
    while (size + chunk.length >= CHUNK_BYTES) {
      const rest = CHUNK_BYTES - size;
      yield Buffer.concat([...held, chunk.subarray(0, rest)]);
      chunk = chunk.subarray(rest);
      held = [];
      size = 0;
    }
    if (chunk.length) held.push(chunk);
    size += chunk.length;
  }
  if (size) yield Buffer.concat(held);
}

const busy = () =>
  new AppError("conflict", "too many uploads at once", {
    userMessage: "Another file is still on its way. Wait until it is here.",
  });
const tooLarge = () =>
  new AppError("too_large", "file over the limit", {
    userMessage: "That file is larger than Kith takes in.",
  });
const unknown = () =>
  new AppError("invalid", "unknown kind of file", {
    userMessage:
      "Kith cannot tell what that is. It takes in its own export (.jsonl), conversations.json of ChatGPT or Claude or the zip it came in, and plain lists of facts.",
  });
