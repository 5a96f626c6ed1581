import { joinTransaction } from "@/lib/db/join-transaction";
import type { Database, Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { reviveReplaced } from "@/lib/memory/edits/revive-replaced";
import { idsOf, type Weighed } from "@/lib/memory/edits/weigh-change";
import { eraseMemories } from "@/lib/memory/erase-memories";
import { forgetMemories } from "@/lib/memory/forget-memories";
import { endMemories } from "@/lib/memory/store/end-memories";
import type { OwnerScope } from "@/lib/scope";

interface Letting {
  messageId: string;
  weighed: Weighed;
  /** Of the memories that nothing says any more, those the person keeps; the others are forgotten. */
  keep: ReadonlySet<string>;
  now: Date;
  /** Takes what is to be run once all is written. */
  later: NonNullable<Database["later"]>;
}

export interface LetGo {
  forgotten: number;
  kept: number;
  changed: number;
  /** Of what was forgotten; null where nothing was. */
  receiptId: string | null;
}

/**
 * Takes a message away from under what rests on it, before its words change: what is forgotten goes as it always does, with
 * its words wherever they stand; what is kept stands on the person's word from then on; what changes is history, and its heir
 * comes when the new words are read. Runs in the transaction that changes the message, under the owner's lock.
 */
export async function letGo(database: Database, tx: Db, scope: OwnerScope, letting: Letting): Promise<LetGo> {
  const { messageId, weighed, keep, now } = letting;
  const { ownerId } = scope;
  const gone = weighed.judged.filter(({ fate }) => fate === "gone");
  const kept = gone.filter(({ resting }) => keep.has(resting.memory.id));
  const forgotten = gone.filter((one) => !kept.includes(one));
  const changed = weighed.judged.filter(({ fate }) => fate === "changes");

  const going = idsOf(forgotten);
  const { dropped } = weighed.on;
  if (dropped.length) await eraseMemories(tx, scope, dropped, now, { tombstones: false });
  await tx.evidence.deleteMany({ where: { ownerId, messageId, memoryId: { notIn: going } } });
  await tx.memory.updateMany({
    where: { ownerId, id: { in: idsOf(kept) }, evidence: { none: {} } },
    data: { sourceGoneAt: now },
  });
  const ending = { reason: "corrected" as const, now, heirId: null };
  await endMemories(tx, scope, idsOf(changed), ending);
  let receiptId: string | null = null;
  if (forgotten.length) {
    await reviveReplaced(tx, scope, going);
    const ids = forgotten.map(({ resting }) => resting.memory.id);
    ({ receiptId } = await forgetMemories(joinTransaction(database, tx, letting.later), scope, ids, now));
  }
  return { forgotten: forgotten.length, kept: kept.length, changed: changed.length, receiptId };
}

/** Once the message has its new words: what it still says rests on them. */
export async function restAgain(tx: Db, scope: OwnerScope, { judged }: Weighed): Promise<void> {
  for (const { fate, grounds, resting } of judged) {
    if (fate !== "said") continue;
    // As old as it was: what a memory rests on first tells when it was said.
    const createdAt = resting.here.map((piece) => piece.createdAt).sort((a, b) => a.getTime() - b.getTime())[0];
    const rows = [resting.memory.id, ...resting.wordings].flatMap((memoryId) =>
      grounds.map((piece) => ({ ...piece, id: newId(), ownerId: scope.ownerId, memoryId, createdAt })),
    );
    await tx.evidence.createMany({ data: rows, skipDuplicates: true });
  }
}
