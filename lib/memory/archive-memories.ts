import type { Database } from "@/lib/db/types";
import { changeMany } from "@/lib/memory/store/change-many";
import type { OwnerScope } from "@/lib/scope";

/** Archives the current ones among these. Returns how many; throws not_found where none is the owner's. */
export const archiveMemories = (database: Database, scope: OwnerScope, ids: string[], now: Date) =>
  changeMany(database, scope, now, async (tx) => {
    const where = { ownerId: scope.ownerId, id: { in: ids } };
    const known = await tx.memory.count({ where });
    const active = { ...where, status: "active" as const };
    const { count } = await tx.memory.updateMany({ where: active, data: { status: "archived" } });
    return { known, changed: count };
  });
