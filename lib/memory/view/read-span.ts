import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

const YEARS_BEFORE = 3;

/**
 * From when looking back makes sense: the first thing recorded, or the first that was true, at most three years before it, so
 * that a year of birth does not stretch the scale over a lifetime. Null before anything is remembered.
 */
export async function readSpanStart(db: Db, { ownerId }: OwnerScope): Promise<Date | null> {
  const { _min: first } = await db.memory.aggregate({
    where: { ownerId },
    _min: { recordedAt: true, validFrom: true },
  });
  if (!first.recordedAt) return null;
  const floor = new Date(first.recordedAt);
  floor.setUTCFullYear(floor.getUTCFullYear() - YEARS_BEFORE);
  const earliest = Math.min(first.recordedAt.getTime(), first.validFrom?.getTime() ?? Infinity);
  return new Date(Math.max(earliest, floor.getTime()));
}
