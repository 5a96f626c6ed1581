import type { Database } from "@/lib/db/types";
import { answerWaiting } from "@/lib/memory/review/answer-waiting";
import { noteStep } from "@/lib/memory/review/note-step";
import { layTombstones } from "@/lib/memory/store/tombstones";
import type { OwnerScope } from "@/lib/scope";

/**
 * "It is wrong", or "keep the old one": the memory waits no longer and cannot be found. The messages stay as they are;
 * tombstones keep those words from bringing it back. The row stays for a day so that this can be undone, then
 * `eraseDropped` deletes it.
 */
export const dropWaiting = (database: Database, scope: OwnerScope, memoryId: string, now: Date): Promise<boolean> =>
  answerWaiting(database, scope, memoryId, async (tx, memory, other) => {
    const { ownerId } = scope;
    await noteStep(tx, scope, { answer: other ? "old" : "drop", memory, now });
    await layTombstones(tx, scope, [memory.statement], memory.evidence, now, "dropped");
    await tx.memory.updateMany({
      where: { id: memory.id, ownerId },
      data: {
        ...{ status: "superseded", endedAt: now, endedReason: "dropped" },
        ...{ conflictsWithId: null, reviewAfter: null },
      },
    });
    await tx.indexEntry.deleteMany({ where: { ownerId, memoryId: memory.id } });
  });
