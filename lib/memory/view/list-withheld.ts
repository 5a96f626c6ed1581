import type { Db } from "@/lib/db/types";
import type { WithheldView } from "@/lib/memory/profile/types";
import type { OwnerScope } from "@/lib/scope";

const MOST = 100;

/** What is kept but not brought up, the last asked for first; at most a hundred, with the count of all. */
export async function listWithheld(db: Db, { ownerId }: OwnerScope): Promise<{ items: WithheldView[]; total: number }> {
  const where = { ownerId, withheldAt: { not: null }, status: { not: "superseded" as const } };
  const rows = await db.memory.findMany({
    where,
    orderBy: [{ withheldAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: { id: true, statement: true, withheldAt: true },
  });
  const total = rows.length < MOST ? rows.length : await db.memory.count({ where });
  return { items: rows.flatMap(({ withheldAt, ...row }) => (withheldAt ? [{ ...row, withheldAt }] : [])), total };
}
