import type { Database } from "@/lib/db/types";
import { notFound } from "@/lib/errors";
import { eraseMemories } from "@/lib/memory/erase-memories";
import { forgetInPrompts, toldOf } from "@/lib/memory/forget-in-prompts";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { forgetInSummaries } from "@/lib/memory/summaries/forget-in-summaries";
import { summarise } from "@/lib/memory/summaries/summarise";
import type { OwnerScope } from "@/lib/scope";

/**
 * Deletes a conversation with its messages, sessions, episodes, traces and index entries, and the memories that rest on
 * nothing else. A memory with evidence elsewhere loses the evidence that stood here and stays. Throws not_found.
 */
export async function forgetConversation(
  { prisma }: Database,
  scope: OwnerScope,
  conversationId: string,
  now: Date,
): Promise<{ memoriesForgotten: number }> {
  const { ownerId } = scope;
  return prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const owned = await tx.conversation.count({ where: { id: conversationId, ownerId } });
    if (!owned) throw notFound("conversation");
    const onlyHere = await tx.memory.findMany({
      where: {
        ownerId,
        evidence: {
          some: { message: { conversationId } },
          none: { message: { conversationId: { not: conversationId } } },
        },
      },
      select: { id: true },
    });
    const memoryIds = onlyHere.map((row) => row.id);
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
