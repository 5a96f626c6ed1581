import type { MemoryStatus } from "@/lib/db/generated/enums";
import type { Db } from "@/lib/db/types";
import type { Given } from "@/lib/portable/kith/apply-rows";
import { mapId, type Plan } from "@/lib/portable/kith/plan";
import type { OwnerScope } from "@/lib/scope";

type Linked = {
  id: string;
  supersededById: string | null;
  conflictsWithId: string | null;
  status: MemoryStatus;
  endedAt: Date | null;
};

/**
 * Ties memories to what replaced them and to what they do not fit with, when all of them are here. One that was in the account
 * before and stands differently there stays as it is.
 */
export async function linkMemories(tx: Db, scope: OwnerScope, plan: Plan, given: Given[]): Promise<void> {
  const { ownerId } = scope;
  const rows = given.map(({ row }) => row as unknown as Linked);
  const ids = rows.flatMap((row) => [row.supersededById, row.conflictsWithId]).flatMap((id) => (id ? [id] : []));
  if (!ids.length) return;
  const there = await tx.memory.findMany({
    where: { ownerId, id: { in: [...new Set(ids.map((id) => mapId(scope, plan, id)))] } },
    select: { id: true },
  });
  const held = new Set(there.map(({ id }) => id));
  for (const row of rows) {
    const id = mapId(scope, plan, row.id);
    const heir = row.supersededById && mapId(scope, plan, row.supersededById);
    const rival = row.conflictsWithId && mapId(scope, plan, row.conflictsWithId);
    if (heir && held.has(heir) && heir !== id)
      await tx.memory.updateMany({
        where: { id, ownerId, supersededById: null, endedAt: row.endedAt },
        data: { supersededById: heir },
      });
    if (rival && held.has(rival) && rival !== id)
      await tx.memory.updateMany({
        where: { id, ownerId, conflictsWithId: null, status: row.status, endedAt: row.endedAt },
        data: { conflictsWithId: rival },
      });
  }
}
