import type { Database } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { endMemories } from "@/lib/memory/store/end-memories";
import { findMemory } from "@/lib/memory/store/find-memory";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { addEvidence } from "@/lib/memory/store/save-memory";
import { summarise } from "@/lib/memory/summaries/summarise";
import type { OwnerScope } from "@/lib/scope";

/**
 * Makes two memories that say the same one: the first stays, rests on the evidence of both and is pinned if either was; the other
 * is ended with the first in its place, and stays as history. Throws not_found, and conflict where one of them is history.
 */
export async function mergeMemories(
  { prisma }: Database,
  scope: OwnerScope,
  { keepId, otherId }: { keepId: string; otherId: string },
  now: Date,
): Promise<void> {
  const { ownerId } = scope;
  await prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const keep = await findMemory(tx, scope, keepId);
    const other = await findMemory(tx, scope, otherId);
    if (keepId === otherId) throw new AppError("invalid", "a memory merged with itself");
    if (keep.status === "superseded" || other.status === "superseded")
      throw new AppError("conflict", "a memory to merge is history");
    await addEvidence(tx, scope, keepId, other.evidence);
    await tx.memory.updateMany({
      where: { id: keepId, ownerId },
      data: {
        status: "active",
        pinned: keep.pinned || other.pinned,
        useCount: keep.useCount + other.useCount,
        lastUsedAt: later(keep.lastUsedAt, other.lastUsedAt),
      },
    });
    await endMemories(tx, scope, [otherId], { reason: "superseded", now, heirId: keepId });
    await rebuildProfile(tx, scope, now);
    const messageIds = [...keep.evidence, ...other.evidence].map(({ messageId }) => messageId);
    await summarise(tx, scope, { messageIds }, now);
  });
}

const later = (one: Date | null, other: Date | null) => (!other || (one && one > other) ? one : other);
