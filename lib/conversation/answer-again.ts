import { modeUnder, stricterMode, writesMemory } from "@/lib/conversation/memory-mode";
import { readWithout } from "@/lib/conversation/read-without";
import { requireWords, type RetriedReply } from "@/lib/conversation/retry-reply";
import type { Database, Db } from "@/lib/db/types";
import { AppError, notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { OwnerScope } from "@/lib/scope";

export interface Again {
  conversationId: string;
  /** The conversation's last reply. */
  replyId: string;
  /** Absent where only the question's words have changed. */
  without?: { kind: "memory" | "message"; id: string };
  at: Date;
  /** False while the account's memory is off. */
  memoryOn: boolean;
}

/**
 * Opens another reply to the last question, behind the one that is there, made without one thing that one was given, and
 * without whatever that one did without; or to a question whose words were changed since. The first reply stays as it is.
 * Throws not_found where the reply was not given the thing, and conflict where it is not the last, is still being written, or
 * nothing has changed that it could answer.
 */
export async function answerAgain(
  { prisma }: Database,
  scope: OwnerScope,
  { conversationId, replyId, without, at, memoryOn }: Again,
): Promise<RetriedReply> {
  const { ownerId } = scope;
  return prisma.$transaction(async (tx) => {
    // The row is locked from here on, so that two who ask at once do so in turn.
    const claimed = await tx.conversation.updateManyAndReturn({
      where: { id: conversationId, ownerId },
      data: { lastSeq: { increment: 1 }, lastMessageAt: at },
      select: { lastSeq: true, mode: true },
    });
    if (!claimed[0]) throw notFound("conversation");
    const seq = claimed[0].lastSeq;
    const first = await tx.message.findFirst({ where: { id: replyId, ownerId, conversationId, role: "assistant" } });
    if (!first) throw notFound("reply");
    if (first.seq !== seq - 1 || first.status === "streaming") {
      throw new AppError("conflict", "not the last reply, or still being written", {
        userMessage: "Only the last reply can be answered again, once it is there.",
      });
    }
    const question = await tx.message.findFirst({
      where: { ownerId, conversationId, role: "user" },
      orderBy: { seq: "desc" },
    });
    if (!question) throw notFound("message to answer");
    requireWords(question);
    if (without) await requireGiven(tx, scope, replyId, without);
    else requireEdited(question, first);

    const mode = modeUnder(memoryOn, stricterMode(question.mode, claimed[0].mode));
    const remember = question.remember && writesMemory(mode);
    const id = newId(at.getTime());
    await tx.message.create({
      data: {
        ...{ id, ownerId, conversationId, seq, role: "assistant", text: "", status: "streaming", mode, remember },
        ...{ createdAt: at, heartbeatAt: at },
      },
    });
    const before = await readWithout(tx, scope, replyId);
    const all = without ? [...before.filter((one) => one.id !== without.id), without] : before;
    await tx.replyWithout.createMany({
      // Ids a millisecond apart keep the order in which things were left out.
      data: all.map((one, i) => ({
        ...{ id: newId(at.getTime() + i), ownerId, replyId: id },
        memoryId: one.kind === "memory" ? one.id : null,
        saidId: one.kind === "message" ? one.id : null,
      })),
    });
    return { userMessageId: question.id, reply: { id, attempt: 1 }, mode, without: await readWithout(tx, scope, id) };
  });
}

function requireEdited({ editedAt }: { editedAt: Date | null }, { createdAt }: { createdAt: Date }): void {
  if (editedAt && editedAt > createdAt) return;
  throw new AppError("conflict", "the question is as it was answered", {
    userMessage: "Your message is as it was when Kith answered it.",
  });
}

async function requireGiven(
  tx: Db,
  { ownerId }: OwnerScope,
  replyId: string,
  { kind, id }: NonNullable<Again["without"]>,
) {
  const what = kind === "memory" ? { memoryId: id } : { kind: "message" as const, messageId: id };
  const given = await tx.traceItem.count({ where: { ownerId, trace: { messageId: replyId }, ...what } });
  const there = kind === "memory" ? given : given && (await tx.message.count({ where: { ownerId, id } }));
  if (!there) throw notFound("memory");
}
