import type { Database } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import { divide, readLoss } from "@/lib/memory/edits/preview-loss";
import { reviveReplaced } from "@/lib/memory/edits/revive-replaced";
import type { LossChoice } from "@/lib/memory/edits/types";
import { eraseMemories } from "@/lib/memory/erase-memories";
import { forgetInPrompts, toldOf } from "@/lib/memory/forget-in-prompts";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { forgetInSummaries } from "@/lib/memory/summaries/forget-in-summaries";
import { summarise } from "@/lib/memory/summaries/summarise";
import type { OwnerScope } from "@/lib/scope";

const ALL: LossChoice = { others: "forget", except: [] };

/**
 * Deletes a conversation with its messages, sessions, episodes, traces and index entries, and the memories that rest on
 * nothing else, but for those the person keeps, which stand on their word from then on. A memory with evidence elsewhere
 * loses the evidence that stood here and stays. Throws not_found, and conflict where `version` names a preview that is not
 * true any more.
 */
export async function forgetConversation(
  { prisma }: Database,
  scope: OwnerScope,
  conversationId: string,
  now: Date,
  { version, ...choice }: LossChoice & { version?: string } = ALL,
): Promise<{ memoriesForgotten: number }> {
  const { ownerId } = scope;
  return prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const loss = await readLoss(tx, scope, conversationId);
    if (version !== undefined && version !== loss.version) {
      throw new AppError("conflict", "the preview is stale", {
        userMessage: "This conversation, or what Kith remembers of it, has changed since you looked. Look again.",
      });
    }
    const { kept, forgotten: memoryIds } = divide(loss, choice);
    await tx.memory.updateMany({ where: { ownerId, id: { in: kept } }, data: { sourceGoneAt: now } });
    await reviveReplaced(tx, scope, memoryIds);
    const { memories, summaries, statements, places } = await eraseMemories(tx, scope, memoryIds, now);
    // Their trace items elsewhere point at messages without a key of their own.
    const messages = await tx.message.findMany({ where: { ownerId, conversationId }, select: { id: true } });
    const messageIds = messages.map((row) => row.id);
    await tx.traceItem.deleteMany({ where: { ownerId, messageId: { in: messageIds } } });
    const quotes = places.map((place) => place.quote);
    await forgetInPrompts(tx, scope, { memoryIds, messageIds, quotes, told: toldOf(statements) });
    const held = await forgetInSummaries(tx, scope, { messageIds });
    const nodes = await tx.summary.findMany({
      where: { ownerId, session: { conversationId } },
      select: { parentKey: true },
    });
    await tx.conversation.delete({ where: { ownerId_id: { ownerId, id: conversationId } } });
    const weeks = [...(summaries.weeks ?? []), ...held.weeks, ...nodes.map((node) => node.parentKey)];
    await summarise(tx, scope, { ...summaries, weeks }, now);
    return { memoriesForgotten: memories };
  });
}
