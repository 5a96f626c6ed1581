import type { Db } from "@/lib/db/types";
import { notFound } from "@/lib/errors";
import { counts as countsSchema } from "@/lib/memory/receipts/schema";
import { COPY_KINDS, type Counts, type ForgetKind } from "@/lib/memory/receipts/types";
import type { OwnerScope } from "@/lib/scope";

const HOUR_MS = 3_600_000;

interface Writing {
  id: string;
  kind: ForgetKind;
  /** How many things were chosen, of which this is the record. */
  asked: number;
  counts: Counts;
  now: Date;
}

/**
 * Writes a receipt, or adds to the one of this id: forgetting many is one receipt, filled a transaction at a time. Call it in the
 * transaction that forgets, after `lockOwner`.
 */
export async function writeReceipt(tx: Db, { ownerId }: OwnerScope, writing: Writing): Promise<void> {
  const { id, kind, asked, counts, now } = writing;
  const held = await tx.forgetReceipt.findUnique({ where: { ownerId_id: { ownerId, id } } });
  if (!held) {
    await tx.forgetReceipt.create({ data: { id, ownerId, kind, asked, counts, createdAt: now } });
    return;
  }
  const sum = addCounts(countsSchema.parse(held.counts), counts);
  await tx.forgetReceipt.update({
    where: { ownerId_id: { ownerId, id } },
    data: { asked: held.asked + asked, counts: sum },
  });
}

/** A receipt of many that is still being filled. Throws not_found for one that is old, of another kind or another owner's. */
export async function requireOpenReceipt(db: Db, { ownerId }: OwnerScope, id: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - HOUR_MS);
  const found = await db.forgetReceipt.count({ where: { id, ownerId, kind: "memories", createdAt: { gte: since } } });
  if (!found) throw notFound("receipt");
}

interface Check {
  checked: number;
  /** Null where it was not asked before. */
  before: number | null;
  after: number;
}

/** Adds what recall gave back, and the time it all took. `check` is null where recall could not be asked. */
export async function noteCheck(
  db: Db,
  { ownerId }: OwnerScope,
  id: string,
  { check, ms }: { check: Check | null; ms: number },
): Promise<void> {
  const before = check?.before ?? null;
  const after = check?.after ?? null;
  // What was not asked leaves the column as it is.
  await db.$executeRaw`
    UPDATE "ForgetReceipt" SET "ms" = "ms" + ${Math.round(ms)}::int, "checked" = "checked" + ${check?.checked ?? 0}::int,
      "hitsBefore" = coalesce("hitsBefore" + ${before}::int, "hitsBefore", ${before}::int),
      "hitsAfter" = coalesce("hitsAfter" + ${after}::int, "hitsAfter", ${after}::int)
    WHERE "ownerId" = ${ownerId}::uuid AND "id" = ${id}::uuid`;
}

function addCounts(a: Counts, b: Counts): Counts {
  const sum: Counts = {};
  for (const kind of COPY_KINDS) {
    const count = (a[kind] ?? 0) + (b[kind] ?? 0);
    if (count) sum[kind] = count;
  }
  return sum;
}
