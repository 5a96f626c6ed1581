import { modeUnder, stricterMode, writesMemory } from "@/lib/conversation/memory-mode";
import { firstWords } from "@/lib/conversation/receive-message";
import type { Db } from "@/lib/db/types";
import { AppError, notFound } from "@/lib/errors";
import type { OwnerScope } from "@/lib/scope";

interface Wanted {
  conversationId: string;
  messageId: string;
  /** False while the account's memory is off. */
  memoryOn: boolean;
}

export type Changing = Awaited<ReturnType<typeof findMessage>>;

/**
 * A message that its person may change now, with whom it stands between and what its new words may do with memory: what they
 * might when it was sent, and what the conversation and the account allow today. Throws not_found, and conflict while a reply
 * of the conversation is being written.
 */
export async function findMessage(db: Db, { ownerId }: OwnerScope, { conversationId, messageId, memoryOn }: Wanted) {
  const message = await db.message.findFirst({
    where: { id: messageId, ownerId, conversationId, deletedAt: null },
    include: { conversation: { include: { companion: true, owner: true } } },
  });
  if (!message) throw notFound("message");
  const busy = await db.message.count({ where: { ownerId, conversationId, status: "streaming" } });
  if (busy) {
    throw new AppError("conflict", "a reply is still being written", {
      userMessage: "Kith is still answering. Wait for the reply, or stop it first.",
    });
  }
  const { conversation, ...row } = message;
  const mode = modeUnder(memoryOn, stricterMode(row.mode, conversation.mode));
  return {
    message: row,
    title: conversation.title,
    rememberedSeq: conversation.rememberedSeq,
    drawn: message.seq <= conversation.drawnSeq,
    userName: conversation.owner.name,
    companionName: conversation.companion.name,
    timeZone: conversation.owner.timeZone,
    reads: row.remember && writesMemory(mode),
  };
}

/** Keeps everything else from the conversation (a message that comes, a remembering that moves the cursor) until the transaction ends. */
export async function lockConversation(tx: Db, { ownerId }: OwnerScope, conversationId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Conversation" WHERE "id" = ${conversationId}::uuid AND "ownerId" = ${ownerId}::uuid FOR NO KEY UPDATE`;
}

/**
 * Gives a message its new words; none leave an empty place that says something was deleted. Words that may not be read are not
 * remembered any more, and those behind the cursor are marked to be read again. A title made of the old words goes with them.
 */
export async function changeMessage(
  tx: Db,
  { ownerId }: OwnerScope,
  { message, title, rememberedSeq, reads }: Changing,
  text: string,
  at: Date,
): Promise<void> {
  const { id, conversationId, seq } = message;
  const gone = text === "";
  const reread = !gone && reads && seq <= rememberedSeq;
  await tx.message.update({
    where: { ownerId_id: { ownerId, id } },
    data: {
      ...{ text, editedAt: at, deletedAt: gone ? at : null, rereadAt: reread ? at : null },
      ...(gone ? { status: "complete", error: null } : { remember: reads }),
    },
  });
  if (title !== firstWords(message.text)) return;
  const first = gone
    ? await tx.message.findFirst({
        where: { ownerId, conversationId, role: "user", deletedAt: null },
        orderBy: { seq: "asc" },
        select: { text: true },
      })
    : { text };
  await tx.conversation.updateMany({
    where: { id: conversationId, ownerId },
    data: { title: first ? firstWords(first.text) : "" },
  });
}

/**
 * Marks a message as read again, where it still says what was read. False when it was edited once more, deleted or read by
 * another job: what was drawn from it must then not be written.
 */
export async function claimReread(
  tx: Db,
  { ownerId }: OwnerScope,
  { id, text, rereadAt }: { id: string; text: string; rereadAt: Date | null },
): Promise<boolean> {
  const { count } = await tx.message.updateMany({ where: { id, ownerId, text, rereadAt }, data: { rereadAt: null } });
  return rereadAt !== null && count === 1;
}
