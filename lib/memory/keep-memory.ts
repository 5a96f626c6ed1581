import type { Database } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { findMemory } from "@/lib/memory/store/find-memory";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { summarise } from "@/lib/memory/summaries/summarise";
import type { OwnerScope } from "@/lib/scope";

/**
 * Takes a memory out of review: the person says it is right. One that is current already is left as it is, so that a second
 * press, here or in another tab, is no error. Throws conflict for one that is history.
 */
export async function keepMemory({ prisma }: Database, scope: OwnerScope, memoryId: string, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const memory = await findMemory(tx, scope, memoryId);
    if (memory.status === "active") return;
    if (memory.status !== "review") throw new AppError("conflict", "memory is not in review");
    await tx.memory.updateMany({
      where: { id: memoryId, ownerId: scope.ownerId },
      data: { status: "active", confidence: 1, why: "You kept it." },
    });
    await rebuildProfile(tx, scope, now);
    await summarise(tx, scope, { messageIds: memory.evidence.map((piece) => piece.messageId) }, now);
  });
}
