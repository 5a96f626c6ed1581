import type { Database, Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { blankCopies } from "@/lib/memory/blank-copies";
import { eraseMemories } from "@/lib/memory/erase-memories";
import { findRepeatingReplies } from "@/lib/memory/find-repeating-replies";
import { findSayings } from "@/lib/memory/find-sayings";
import { readForgottenWords } from "@/lib/memory/forgotten-words";
import { checkRecall } from "@/lib/memory/receipts/check-recall";
import type { Tally } from "@/lib/memory/receipts/tally";
import { tallyOpen } from "@/lib/memory/receipts/tally-open";
import type { ForgetKind } from "@/lib/memory/receipts/types";
import { noteCheck, writeReceipt } from "@/lib/memory/receipts/write-receipt";
import { findChain, findMemory } from "@/lib/memory/store/find-memory";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import type { OwnerScope } from "@/lib/scope";

export interface Forgotten {
  memories: number;
  redactedMessages: number;
  /** The receipt's, which says in numbers what was found and removed. */
  receiptId: string;
}

interface OnReceipt {
  id: string;
  kind: ForgetKind;
}

/**
 * Forgets a memory for good: the memory and every earlier wording of it, its evidence, vectors, terms and trace entries,
 * its sentences in every version of the portrait, and the words it rests on in the messages, which are blanked, as are
 * the sentences of any message that say it again and the summaries of the episodes around them. Leaves tombstones and a receipt:
 * recall is asked for it before and after, in its own words. Throws not_found.
 */
export async function forgetMemory(
  database: Database,
  scope: OwnerScope,
  memoryId: string,
  now: Date,
  receipt: OnReceipt = { id: newId(now.getTime()), kind: "memory" },
): Promise<Forgotten> {
  const { prisma, later } = database;
  const started = performance.now();
  const known = await withSameEvidence(prisma, scope, await findChain(prisma, scope, memoryId));
  const told = await readForgottenWords(prisma, scope, known);
  const before = later ? null : await checkRecall(prisma, scope, told, known, now);
  const { words, ids, ...forgotten } = await forget(database, scope, memoryId, now, receipt);
  const ms = performance.now() - started;
  // Outside of the transaction, because the question's vector may need the network.
  const check = async (db: Db) => {
    const asked = performance.now();
    const after = await checkRecall(db, scope, words, ids, now);
    const both = after && { checked: after.checked, before: before?.hits ?? null, after: after.hits };
    await noteCheck(db, scope, receipt.id, { check: both, ms: ms + performance.now() - asked });
  };
  if (later) later.push(check);
  else await check(prisma);
  return { ...forgotten, receiptId: receipt.id };
}

async function forget({ prisma }: Database, scope: OwnerScope, memoryId: string, now: Date, receipt: OnReceipt) {
  return prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    await findMemory(tx, scope, memoryId);
    const tally: Tally = {};
    const ids = await withSameEvidence(tx, scope, await findChain(tx, scope, memoryId));
    const words = await readForgottenWords(tx, scope, ids);
    const citing = [...(await repliesUsing(tx, scope, ids)), ...(await findRepeatingReplies(tx, scope, ids))];
    const sayings = await findSayings(tx, scope, words);
    const { memories, places, statements, summed, summaries } = await eraseMemories(tx, scope, ids, now, { tally });
    const copies = { places, statements, citing, erased: ids, words, sayings, summaries, summed, now, tally };
    const redactedMessages = await blankCopies(tx, scope, copies);
    await tallyOpen(tx, scope, tally);
    await writeReceipt(tx, scope, { ...receipt, asked: 1, counts: tally, now });
    return { memories, redactedMessages, words, ids };
  });
}

/** Memories that rest on nothing but the same words say the same thing; blanking those words takes their ground away. */
export async function withSameEvidence(tx: Db, { ownerId }: OwnerScope, ids: string[]): Promise<string[]> {
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
export async function repliesUsing(tx: Db, { ownerId }: OwnerScope, ids: string[]): Promise<string[]> {
  const items = await tx.traceItem.findMany({
    where: { ownerId, memoryId: { in: ids } },
    select: { trace: { select: { messageId: true } } },
  });
  return [...new Set(items.map((item) => item.trace.messageId))];
}
