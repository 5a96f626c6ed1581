import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

/** Chooses whether memory is searched with the model's help from now on: two more calls before the first word of every reply. */
export async function setDeepRecall(db: Db, scope: OwnerScope, on: boolean): Promise<void> {
  await db.user.update({ where: { id: scope.ownerId }, data: { deepRecall: on }, select: { id: true } });
}
