import type { Database } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { findMemory } from "@/lib/memory/store/find-memory";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { summarise } from "@/lib/memory/summaries/summarise";
import type { OwnerScope } from "@/lib/scope";

/**
 * "Don't mention": keeps a memory but takes it out of the portrait, the story and what recall brings up, until it is undone.
 * What takes its place later inherits it (`end-memories.ts`). Throws not_found, and conflict for one that is history.
 */
export async function withholdMemory(
  { prisma }: Database,
  scope: OwnerScope,
  memoryId: string,
  withheld: boolean,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const memory = await findMemory(tx, scope, memoryId);
    if ((memory.withheldAt !== null) === withheld) return;
    if (withheld && memory.status === "superseded") {
      throw new AppError("conflict", "memory is already ended", {
        userMessage: "That memory is history already. Kith speaks of it only when you ask about the past.",
      });
    }
    const where = { id: memoryId, ownerId: scope.ownerId };
    await tx.memory.updateMany({ where, data: { withheldAt: withheld ? now : null } });
    await rebuildProfile(tx, scope, now);
    await summarise(tx, scope, { messageIds: memory.evidence.map((piece) => piece.messageId) }, now);
  });
}
