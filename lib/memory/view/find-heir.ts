import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

/** The id of the memory at the end of the line that replaced this one: its own when nothing did. */
export async function findHeir(db: Db, { ownerId }: OwnerScope, id: string): Promise<string> {
  const seen = new Set<string>();
  let here = id;
  for (;;) {
    seen.add(here);
    const row = await db.memory.findFirst({ where: { ownerId, id: here }, select: { supersededById: true } });
    if (!row?.supersededById || seen.has(row.supersededById)) return here;
    here = row.supersededById;
  }
}
