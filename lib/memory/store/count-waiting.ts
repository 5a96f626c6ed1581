import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

/** How many memories wait for the person to look at them. */
export const countWaiting = (db: Db, { ownerId }: OwnerScope): Promise<number> =>
  db.memory.count({ where: { ownerId, status: "review" } });
