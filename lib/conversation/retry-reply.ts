import { readWithout, type Without } from "@/lib/conversation/read-without";
import type { MemoryMode } from "@/lib/conversation/types";
import type { Database } from "@/lib/db/types";
import { AppError, notFound } from "@/lib/errors";
import type { OwnerScope } from "@/lib/scope";

/** Throws conflict for a question whose words were deleted: there is nothing to answer. */
export function requireWords({ deletedAt }: { deletedAt: Date | null }): void {
  if (!deletedAt) return;
  throw new AppError("conflict", "the question was deleted", { userMessage: "The message to answer was deleted." });
}

export interface RetriedReply {
  userMessageId: string;
  reply: { id: string; attempt: number };
  /** The mode the question was asked in; a later change of the conversation's does not reach back. */
  mode: MemoryMode;
  /** What the reply is to do without. */
  without: Without[];
}

/**
 * Opens the conversation's last reply for another try. Only one that was cut short, failed or was stopped can be tried
 * again; two tries at once leave one winner, the other gets conflict.
 */
export async function retryReply(
  { prisma }: Database,
  scope: OwnerScope,
  conversationId: string,
  at: Date,
): Promise<RetriedReply> {
  const { ownerId } = scope;
  return prisma.$transaction(async (tx) => {
    const last = await tx.message.findFirst({ where: { ownerId, conversationId }, orderBy: { seq: "desc" } });
    if (!last) throw notFound("conversation");
    const question = await tx.message.findFirst({
      where: { ownerId, conversationId, role: "user" },
      orderBy: { seq: "desc" },
    });
    if (!question) throw notFound("message to answer");
    requireWords(question);
    const opened = await tx.message.updateManyAndReturn({
      where: { id: last.id, ownerId, role: "assistant", status: { in: ["failed", "interrupted", "stopped"] } },
      data: { status: "streaming", text: "", error: null, heartbeatAt: at, attempt: { increment: 1 } },
      select: { id: true, attempt: true },
    });
    if (!opened[0]) {
      throw new AppError("conflict", "the last reply is not one to retry", {
        userMessage: "There is nothing to try again here.",
      });
    }
    await tx.trace.deleteMany({ where: { ownerId, messageId: last.id } });
    // What the unfinished reply held may already be behind the cursor; the new one must be read too.
    const before = last.seq - 1;
    await tx.conversation.updateMany({
      where: { id: conversationId, ownerId, drawnSeq: { gt: before } },
      data: { drawnSeq: before },
    });
    await tx.conversation.updateMany({
      where: { id: conversationId, ownerId, rememberedSeq: { gt: before } },
      data: { rememberedSeq: before },
    });
    const without = await readWithout(tx, scope, last.id);
    return { userMessageId: question.id, reply: opened[0], mode: question.mode, without };
  });
}
