import type { Db } from "@/lib/db/types";
import { isCurrent } from "@/lib/memory/consolidate/is-current";
import type { OwnerScope } from "@/lib/scope";

const MOST_STEPS = 20;

/**
 * The id of what a waiting memory does not fit with, as it stands today: where that was replaced meanwhile, the one that is
 * current now; null when nothing current is left of it.
 */
export async function findConflict(
  db: Db,
  { ownerId }: OwnerScope,
  waiting: { id: string; conflictsWithId: string | null },
): Promise<string | null> {
  let id = waiting.conflictsWithId;
  for (let step = 0; id && step < MOST_STEPS; step++) {
    const row = await db.memory.findFirst({ where: { id, ownerId }, select: { status: true, supersededById: true } });
    if (!row || id === waiting.id) return null;
    if (isCurrent(row)) return id;
    id = row.supersededById;
  }
  return null;
}
