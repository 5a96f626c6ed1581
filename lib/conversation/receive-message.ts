import { modeUnder, stricterMode, writesMemory } from "@/lib/conversation/memory-mode";
import { TITLE_MAX_CHARS } from "@/lib/conversation/schema";
import type { MemoryMode } from "@/lib/conversation/types";
import type { Database, Db } from "@/lib/db/types";
import { AppError, notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { OwnerScope } from "@/lib/scope";

export interface Incoming {
  conversationId: string;
  clientId: string;
  text: string;
  at: Date;
  /** False while the account's memory is off. */
  remember: boolean;
  /** The mode the person saw as they sent it; that of a conversation which this message begins. */
  mode?: MemoryMode;
}

export interface Received {
  userMessageId: string;
  reply: { id: string; attempt: number };
  /** What the message, and the reply to it, may do with memory. */
  mode: MemoryMode;
  /** The message was here before: the reply is being written, or has been. */
  repeated: boolean;
}

/**
 * Stores a user's message and, in the same transaction, the empty reply that answers it, so that a crash at any later
 * moment leaves a reply to retry. The conversation is made at its first message. The browser's id is the idempotency
 * key: a message sent twice is stored once. Throws conflict while an earlier reply is still being written.
 */
export async function receiveMessage({ prisma }: Database, scope: OwnerScope, incoming: Incoming): Promise<Received> {
  try {
    return await prisma.$transaction((tx) => store(tx, scope, incoming));
  } catch (error) {
    const repeated = await findRepeated(prisma, scope, incoming.clientId);
    if (repeated) return repeated;
    throw error;
  }
}

async function store(tx: Db, scope: OwnerScope, incoming: Incoming): Promise<Received> {
  const { ownerId } = scope;
  const repeated = await findRepeated(tx, scope, incoming.clientId);
  if (repeated) return repeated;
  await ensureConversation(tx, scope, incoming);
  const claimed = await tx.conversation.updateManyAndReturn({
    where: { id: incoming.conversationId, ownerId },
    data: { lastSeq: { increment: 2 }, lastMessageAt: incoming.at },
    select: { lastSeq: true, mode: true },
  });
  if (!claimed[0]) throw notFound("conversation");
  const { lastSeq } = claimed[0];
  const mode = modeUnder(incoming.remember, stricterMode(claimed[0].mode, seen(incoming, claimed[0].mode)));
  const busy = await tx.message.count({
    where: { ownerId, conversationId: incoming.conversationId, status: "streaming" },
  });
  if (busy) {
    throw new AppError("conflict", "a reply is still being written", {
      userMessage: "Kith is still answering. Wait for the reply, or stop it first.",
    });
  }
  const userMessageId = newId(incoming.at.getTime());
  const replyId = newId(incoming.at.getTime());
  const shared = { ownerId, conversationId: incoming.conversationId, mode, remember: writesMemory(mode) };
  await tx.message.create({
    data: {
      ...shared,
      id: userMessageId,
      clientId: incoming.clientId,
      seq: lastSeq - 1,
      role: "user",
      text: incoming.text,
      createdAt: incoming.at,
    },
  });
  // A millisecond later than what it answers, so that sorting by time keeps the order.
  const repliedAt = new Date(incoming.at.getTime() + 1);
  await tx.message.create({
    data: {
      ...shared,
      id: replyId,
      seq: lastSeq,
      role: "assistant",
      text: "",
      status: "streaming",
      createdAt: repliedAt,
      heartbeatAt: incoming.at,
    },
  });
  return { userMessageId, reply: { id: replyId, attempt: 1 }, mode, repeated: false };
}

/** What is said by somebody who saw "incognito" over a conversation that is not is not remembered; the conversation is kept. */
function seen({ mode = "remembering" }: Incoming, stored: MemoryMode): MemoryMode {
  return mode === "incognito" && stored !== "incognito" ? "off" : mode;
}

async function findRepeated(db: Db, { ownerId }: OwnerScope, clientId: string): Promise<Received | null> {
  const message = await db.message.findUnique({ where: { ownerId_clientId: { ownerId, clientId } } });
  if (!message) return null;
  const reply = await db.message.findFirst({
    where: { ownerId, conversationId: message.conversationId, seq: message.seq + 1, role: "assistant" },
  });
  if (!reply) throw notFound("reply");
  const { id, mode } = message;
  return { userMessageId: id, reply: { id: reply.id, attempt: reply.attempt }, mode, repeated: true };
}

async function ensureConversation(tx: Db, { ownerId }: OwnerScope, incoming: Incoming): Promise<void> {
  const companion = await tx.companion.findFirst({ where: { ownerId }, orderBy: { createdAt: "asc" } });
  if (!companion) throw new AppError("internal", "owner has no companion");
  // Another owner's id collides here too and does nothing; the owner's own update after it then finds no row.
  await tx.conversation.createMany({
    data: [
      {
        id: incoming.conversationId,
        ownerId,
        companionId: companion.id,
        // Who goes incognito does not want their words read at the side of the page either.
        title: incoming.mode === "incognito" ? "Incognito" : firstWords(incoming.text),
        mode: incoming.mode,
        createdAt: incoming.at,
      },
    ],
    skipDuplicates: true,
  });
}

/** The first line, cut at a word, as a conversation's title until it is renamed. */
export function firstWords(text: string, limit = 60): string {
  const line = text.trim().split("\n")[0]!.replace(/\s+/g, " ").slice(0, TITLE_MAX_CHARS);
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 20)).toWellFormed()}…`;
}
