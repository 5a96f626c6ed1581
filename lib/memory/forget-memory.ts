import type { Database, Db } from "@/lib/db/types";
import { blankCopies } from "@/lib/memory/blank-copies";
import { eraseMemories } from "@/lib/memory/erase-memories";
import { findRepeatingReplies } from "@/lib/memory/find-repeating-replies";
import { findChain, findMemory } from "@/lib/memory/store/find-memory";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import type { OwnerScope } from "@/lib/scope";

export interface Forgotten {
  memories: number;
  redactedMessages: number;
}

/**
 * Forgets a memory for good: the memory and every earlier wording of it, its evidence, vectors, terms and trace entries,
 * its sentences in every version of the portrait, and the words it rests on in the messages, which are blanked, as are
 * the sentences of replies that repeated them and the summaries of the episodes around them. Leaves tombstones.
 */
export async function forgetMemory(
  { prisma }: Database,
  scope: OwnerScope,
  memoryId: string,
  now: Date,
): Promise<Forgotten> {
  return prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    await findMemory(tx, scope, memoryId);
    const ids = await withSameEvidence(tx, scope, await findChain(tx, scope, memoryId));
    const citing = [...(await repliesUsing(tx, scope, ids)), ...(await findRepeatingReplies(tx, scope, ids))];
    const { memories, places, statements, summaries } = await eraseMemories(tx, scope, ids, now);
    const redactedMessages = await blankCopies(tx, scope, { places, statements, citing, summaries, now });
    return { memories, redactedMessages };
  });
}

/** Memories that rest on nothing but the same words say the same thing; blanking those words takes their ground away. */
async function withSameEvidence(tx: Db, { ownerId }: OwnerScope, ids: string[]): Promise<string[]> {
  const words = await tx.evidence.findMany({ where: { ownerId, memoryId: { in: ids } } });
  const touching = await tx.evidence.findMany({
    where: { ownerId, messageId: { in: words.map((row) => row.messageId) }, memoryId: { notIn: ids } },
  });
  const overlapped = touching.filter((other) =>
    words.some(
      (word) =>
        word.messageId === other.messageId &&
        other.start < word.start + word.quote.length &&
        word.start < other.start + other.quote.length,
    ),
  );
  return [...new Set([...ids, ...overlapped.map((row) => row.memoryId)])];
}

/** Replies that were given one of these memories as recalled. */
async function repliesUsing(tx: Db, { ownerId }: OwnerScope, ids: string[]): Promise<string[]> {
  const items = await tx.traceItem.findMany({
    where: { ownerId, memoryId: { in: ids } },
    select: { trace: { select: { messageId: true } } },
  });
  return [...new Set(items.map((item) => item.trace.messageId))];
}
