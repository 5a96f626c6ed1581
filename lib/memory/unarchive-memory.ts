import type { Database } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import { reviveMemories } from "@/lib/memory/fade/note-use";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { findMemory } from "@/lib/memory/store/find-memory";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import type { OwnerScope } from "@/lib/scope";

/**
 * Makes an archived memory current again; its age counts from now. One that is current already is left as it is. Throws
 * not_found, and conflict for one that is history or waits for review.
 */
export async function unarchiveMemory(
  { prisma }: Database,
  scope: OwnerScope,
  memoryId: string,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const memory = await findMemory(tx, scope, memoryId);
    if (memory.status === "active") return;
    if (memory.status !== "archived") throw new AppError("conflict", "memory is not archived");
    await tx.memory.updateMany({ where: { id: memoryId, ownerId: scope.ownerId }, data: { lastUsedAt: now } });
    await reviveMemories(tx, scope, [memoryId]);
    await rebuildProfile(tx, scope, now);
  });
}
