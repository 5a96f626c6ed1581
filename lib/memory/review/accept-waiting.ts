import type { Memory } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { endMemories } from "@/lib/memory/store/end-memories";
import { liftTombstones } from "@/lib/memory/store/tombstones";
import { summarise } from "@/lib/memory/summaries/summarise";
import type { OwnerScope } from "@/lib/scope";

type Waiting = Memory & { evidence: { messageId: string }[] };

/**
 * Makes a waiting memory current, since the person says it is right. What it does not fit with (`findConflict`) is ended and stays as
 * history. Runs in the caller's transaction, after `lockOwner`.
 */
export async function acceptWaiting(
  tx: Db,
  scope: OwnerScope,
  memory: Waiting,
  otherId: string | null,
  now: Date,
): Promise<void> {
  await tx.memory.updateMany({
    where: { id: memory.id, ownerId: scope.ownerId },
    data: {
      ...{ status: "active", confidence: 1, why: "You kept it." },
      ...{ conflictsWithId: null, reviewAfter: null, saidAgain: false },
    },
  });
  if (memory.saidAgain) await liftTombstones(tx, scope, memory.statement);
  if (otherId) {
    const trueUntil = memory.validFrom ?? undefined;
    await endMemories(tx, scope, [otherId], { reason: "superseded", now, trueUntil, heirId: memory.id });
  }
  await rebuildProfile(tx, scope, now);
  const others = otherId
    ? await tx.evidence.findMany({ where: { ownerId: scope.ownerId, memoryId: otherId }, select: { messageId: true } })
    : [];
  await summarise(tx, scope, { messageIds: [...memory.evidence, ...others].map((piece) => piece.messageId) }, now);
}
