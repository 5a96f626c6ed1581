import type { Database } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import { acceptWaiting } from "@/lib/memory/review/accept-waiting";
import { findConflict } from "@/lib/memory/review/find-conflict";
import { findMemory } from "@/lib/memory/store/find-memory";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import type { OwnerScope } from "@/lib/scope";

/**
 * Takes a memory out of review: the person says it is right, and what it does not fit with is ended. One that is current
 * already is left as it is, so that a second press, here or in another tab, is no error. Throws conflict for one that is history.
 */
export async function keepMemory({ prisma }: Database, scope: OwnerScope, memoryId: string, now: Date): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const memory = await findMemory(tx, scope, memoryId);
    if (memory.status === "active") return;
    if (memory.status !== "review") throw new AppError("conflict", "memory is not in review");
    await acceptWaiting(tx, scope, memory, await findConflict(tx, scope, memory), now);
  });
}
