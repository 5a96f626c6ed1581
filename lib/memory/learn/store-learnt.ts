import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";
import { learnStep, type Shown } from "./learn-step";
import { NOTHING_LEARNT, type Learnt } from "./learnt";

/** What recall has learnt of this owner; nothing where it has not begun. */
export async function readLearnt(db: Db, { ownerId }: OwnerScope): Promise<Learnt> {
  const row = await db.recallLearning.findUnique({ where: { ownerId } });
  if (!row) return NOTHING_LEARNT;
  return { weights: row.weights as Record<string, number>, baseline: row.baseline, feedback: row.feedback };
}

/** Learns from one reply inside the transaction that settles it. The row is locked, so that two replies both count. */
export async function learnFromReply(tx: Db, scope: OwnerScope, shown: Shown[]): Promise<void> {
  const { ownerId } = scope;
  await tx.recallLearning.createMany({ data: [{ ownerId }], skipDuplicates: true });
  await tx.$queryRaw`SELECT 1 FROM "RecallLearning" WHERE "ownerId" = ${ownerId}::uuid FOR UPDATE`;
  const before = await readLearnt(tx, scope);
  const after = learnStep(before, shown);
  if (after === before) return;
  const { weights, baseline, feedback } = after;
  await tx.recallLearning.update({ where: { ownerId }, data: { weights, baseline, feedback } });
}

/** Takes back everything recall has learnt of this owner. */
export async function resetLearnt(db: Db, { ownerId }: OwnerScope): Promise<void> {
  await db.recallLearning.deleteMany({ where: { ownerId } });
}
