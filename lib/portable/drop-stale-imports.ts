import type { Db } from "@/lib/db/types";

const HOUR = 3_600_000;

/** Files whose upload broke off, and ones nobody has begun to take in for a week, go. Returns how many. */
export async function dropStaleImports(db: Db, now: Date): Promise<number> {
  const before = (hours: number) => new Date(now.getTime() - hours * HOUR);
  const { count } = await db.import.deleteMany({
    where: {
      OR: [
        { status: "receiving", createdAt: { lt: before(6) } },
        { status: "ready", updatedAt: { lt: before(7 * 24) } },
      ],
    },
  });
  return count;
}
