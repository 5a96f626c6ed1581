import type { Db } from "@/lib/db/types";
import { deriveId, type Plan } from "@/lib/portable/kith/plan";
import { rowsOf, type Row } from "@/lib/portable/rows";
import type { Table } from "@/lib/portable/tables";
import type { OwnerScope } from "@/lib/scope";

/** Whether an account holds nothing yet that an import could meet. */
export async function isFresh(db: Db, { ownerId }: OwnerScope): Promise<boolean> {
  const where = { ownerId };
  const found = await Promise.all([
    db.conversation.findFirst({ where, select: { id: true } }),
    db.person.findFirst({ where, select: { id: true } }),
    db.tombstone.findFirst({ where, select: { id: true } }),
    db.personaVersion.findFirst({ where, select: { id: true } }),
  ]);
  return found.every((row) => row === null);
}

/**
 * Looks whether an id of these rows is somebody else's, or was mapped to another one by an earlier import of the same file. Then
 * `plan.derive` is set, for the whole file.
 */
export async function checkIds(
  db: Db,
  scope: OwnerScope,
  plan: Plan,
  { model, key }: Table,
  rows: Row[],
): Promise<void> {
  if (plan.derive || !key) return;
  const { ownerId } = scope;
  const ids = rows.map((row) => row[key] as string);
  const select = { [key]: true };
  const taken = await rowsOf(db, model).findMany({
    where: {
      OR: [
        { [key]: { in: ids }, ownerId: { not: ownerId } },
        { [key]: { in: ids.map((id) => deriveId(scope, id)) }, ownerId },
      ],
    },
    select,
    take: 1,
  });
  if (taken.length) plan.derive = true;
}
