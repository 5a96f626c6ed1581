import type { Database } from "@/lib/db/types";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { findMemory } from "@/lib/memory/store/find-memory";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import type { OwnerScope } from "@/lib/scope";

/** Pins a memory, so that it stands first in the portrait and does not fade; or unpins it. */
export async function pinMemory(
  { prisma }: Database,
  scope: OwnerScope,
  memoryId: string,
  pinned: boolean,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    await findMemory(tx, scope, memoryId);
    await tx.memory.updateMany({ where: { id: memoryId, ownerId: scope.ownerId }, data: { pinned } });
    await rebuildProfile(tx, scope, now);
  });
}
