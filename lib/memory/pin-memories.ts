import type { Database } from "@/lib/db/types";
import { changeMany } from "@/lib/memory/store/change-many";
import type { OwnerScope } from "@/lib/scope";

/** Pins or unpins the owner's memories among these. Returns how many there are; throws not_found where none is the owner's. */
export const pinMemories = (database: Database, scope: OwnerScope, ids: string[], pinned: boolean, now: Date) =>
  changeMany(database, scope, now, async (tx) => {
    const where = { ownerId: scope.ownerId, id: { in: ids } };
    const { count } = await tx.memory.updateMany({ where, data: { pinned } });
    return { known: count, changed: count };
  });
