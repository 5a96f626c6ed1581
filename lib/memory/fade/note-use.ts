import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

/** Notes that a reply cited these memories: they fade more slowly, and what was archived is current again. */
export async function noteUse(tx: Db, scope: OwnerScope, memoryIds: string[], now: Date): Promise<void> {
  const where = { ownerId: scope.ownerId, id: { in: memoryIds } };
  await tx.memory.updateMany({ where, data: { lastUsedAt: now, useCount: { increment: 1 } } });
  await reviveMemories(tx, scope, memoryIds);
}

/** What was archived is current again. */
export async function reviveMemories(tx: Db, { ownerId }: OwnerScope, memoryIds: string[]): Promise<void> {
  const where = { ownerId, id: { in: memoryIds }, status: "archived" as const };
  await tx.memory.updateMany({ where, data: { status: "active" } });
}
