import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

interface Replaced {
  id: string;
  statement: string;
  heirId: string | null;
  /** It rests on something, and can be current again. */
  grounded: boolean;
  validTo: Date | null;
}

/** What these memories took the place of, but for themselves and their own earlier wordings. */
export async function findReplaced(db: Db, { ownerId }: OwnerScope, ids: string[]): Promise<Replaced[]> {
  if (!ids.length) return [];
  const rows = await db.memory.findMany({
    where: { ownerId, supersededById: { in: ids }, id: { notIn: ids }, endedReason: { in: ["superseded", "ended"] } },
    select: {
      ...{ id: true, statement: true, supersededById: true, validTo: true, sourceGoneAt: true },
      evidence: { take: 1, select: { id: true } },
    },
  });
  return rows.map(({ supersededById, evidence, sourceGoneAt, ...row }) => ({
    ...row,
    heirId: supersededById,
    grounded: evidence.length > 0 || sourceGoneAt !== null,
  }));
}

/**
 * Before memories go because what they rested on is gone: what they had replaced was ended on their strength, and is current
 * again; where they were history themselves, it is replaced by what had replaced them. So that it does not go with them.
 */
export async function reviveReplaced(tx: Db, scope: OwnerScope, ids: string[]): Promise<void> {
  const { ownerId } = scope;
  const going = await tx.memory.findMany({
    where: { ownerId, id: { in: ids } },
    select: { id: true, status: true, supersededById: true, validFrom: true },
  });
  const byId = new Map(going.map((row) => [row.id, row]));
  for (const { id, heirId, grounded, validTo } of await findReplaced(tx, scope, ids)) {
    let heir = byId.get(heirId ?? "");
    let above = heir?.supersededById ?? null;
    while (above && byId.has(above)) {
      heir = byId.get(above);
      above = heir?.supersededById ?? null;
    }
    if (above || heir?.status === "superseded" || !grounded) {
      await tx.memory.updateMany({ where: { id, ownerId }, data: { supersededById: above } });
      continue;
    }
    // What ended it gave it its end in the world; it is open again unless it had one of its own.
    const lent = validTo && validTo.getTime() === byId.get(heirId ?? "")?.validFrom?.getTime();
    await tx.memory.updateMany({
      where: { id, ownerId },
      data: {
        ...{ status: "active", endedAt: null, endedReason: null, supersededById: null },
        ...(lent ? { validTo: null } : {}),
      },
    });
  }
}
