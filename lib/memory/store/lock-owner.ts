import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

/**
 * Lets one transaction at a time change an owner's memory: what it weighs (neighbours, portrait versions, who replaced
 * whom) cannot change before it has written. Call it first in the transaction, before any other lock is taken.
 */
export async function lockOwner(tx: Db, { ownerId }: OwnerScope): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${ownerId}::uuid FOR NO KEY UPDATE`;
}
