import type { Memory } from "@/lib/db/generated/client";
import type { Database, Db } from "@/lib/db/types";
import { findConflict } from "@/lib/memory/review/find-conflict";
import { findMemory } from "@/lib/memory/store/find-memory";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import type { OwnerScope } from "@/lib/scope";

export type Waiting = Awaited<ReturnType<typeof findMemory>>;

/**
 * Runs an answer to a waiting memory in one transaction, with what it does not fit with. False, and nothing done, when it
 * waits no longer: it was answered in another tab. Throws not_found.
 */
export function answerWaiting(
  { prisma }: Database,
  scope: OwnerScope,
  memoryId: string,
  answer: (tx: Db, memory: Waiting, other: Memory | null) => Promise<void>,
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const memory = await findMemory(tx, scope, memoryId);
    if (memory.status !== "review") return false;
    const otherId = await findConflict(tx, scope, memory);
    const other = otherId
      ? await tx.memory.findUnique({ where: { ownerId_id: { ownerId: scope.ownerId, id: otherId } } })
      : null;
    await answer(tx, memory, other);
    return true;
  });
}
