import type { Database } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { endMemories } from "@/lib/memory/store/end-memories";
import { findMemory } from "@/lib/memory/store/find-memory";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { summarise } from "@/lib/memory/summaries/summarise";
import type { OwnerScope } from "@/lib/scope";

/**
 * Ends a memory that is no longer true: it stays as history and nothing takes its place. One that is ended already is left as
 * it is. Throws not_found, and invalid where it would end before it began or in time to come.
 *
 * @param until when it stopped being true, where the person knows.
 */
export async function outdateMemory(
  { prisma }: Database,
  scope: OwnerScope,
  memoryId: string,
  until: Date | null,
  now: Date,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const memory = await findMemory(tx, scope, memoryId);
    if (memory.status === "superseded") return;
    if (until && (until > now || (memory.validFrom && until < memory.validFrom))) {
      throw new AppError("invalid", "end outside of its time", {
        userMessage: "It can end neither before it began nor in the time to come.",
      });
    }
    await endMemories(tx, scope, [memory.id], { reason: "ended", now, trueUntil: until ?? undefined, heirId: null });
    if (until && memory.validTo && until < memory.validTo) {
      await tx.memory.updateMany({ where: { id: memoryId, ownerId: scope.ownerId }, data: { validTo: until } });
    }
    await rebuildProfile(tx, scope, now);
    await summarise(tx, scope, { messageIds: memory.evidence.map((piece) => piece.messageId) }, now);
  });
}
