import { Unzip, UnzipInflate } from "fflate";
import { AppError } from "@/lib/errors";

const CONVERSATIONS = /(^|\/)conversations(-\d+)?\.json$/;
/** Taken at a time: a byte of a zip can stand for a thousand. */
const SLICE = 16 * 1024;

const damaged = (cause: unknown) =>
  new AppError("invalid", "the zip cannot be read", { cause, userMessage: "The zip file is damaged." });

/** Is this the beginning of a zip? */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;

/** The bytes of conversations.json in a zip, of several behind each other; nothing else in it is unpacked. Throws invalid. */
export async function* unzipConversations(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const out: Uint8Array[] = [];
  let found = false;
  let failed: unknown;
  let open = 0;
  const unzip = new Unzip((file) => {
    if (!CONVERSATIONS.test(file.name)) return;
    found = true;
    open++;
    file.ondata = (error, data, final) => {
      if (error) failed = error;
      else if (data.length) out.push(data.slice());
      if (final) open--;
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  const push = (piece: Uint8Array, final: boolean) => {
    try {
      unzip.push(piece, final);
    } catch (error) {
      failed = error;
    }
    if (failed) throw damaged(failed);
    return out.splice(0);
  };
  for await (const chunk of bytes) {
    for (let at = 0; at < chunk.length; at += SLICE) yield* push(chunk.subarray(at, at + SLICE), false);
  }
  yield* push(new Uint8Array(0), true);
  if (open > 0) throw damaged("cut short");
  if (!found) {
    throw new AppError("invalid", "no conversations in the zip", {
      userMessage: "There is no conversations.json in that zip.",
    });
  }
}
