import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

/** Turns memory on or off for the owner. Off: nothing said from now on is remembered, and nothing remembered is recalled. */
export async function setMemoryOn(db: Db, scope: OwnerScope, on: boolean): Promise<void> {
  await db.user.update({ where: { id: scope.ownerId }, data: { memoryOn: on }, select: { id: true } });
}
