import type { ReviewStep } from "@/lib/db/generated/client";
import type { Database, Db } from "@/lib/db/types";
import { eraseMemories } from "@/lib/memory/erase-memories";
import { indexMemories } from "@/lib/memory/index/index-memories";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { before, type Columns } from "@/lib/memory/review/note-step";
import { findMemory } from "@/lib/memory/store/find-memory";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { statementKeys } from "@/lib/memory/store/statement-key";
import { layTombstones } from "@/lib/memory/store/tombstones";
import { summarise } from "@/lib/memory/summaries/summarise";
import type { OwnerScope } from "@/lib/scope";

export interface Undone {
  /** The memory that waits again; null when there was nothing to undo or it was changed since. */
  memoryId: string | null;
  /** It was changed since, and was left as it is. */
  changed: boolean;
}

/**
 * Takes back the owner's last answer in review: every column as it was, tombstones and the person's rewording gone, and
 * findable again. Where one of the memories was changed since, nothing is touched and the answer can no longer be undone.
 */
export async function undoReview({ prisma }: Database, scope: OwnerScope, now: Date): Promise<Undone> {
  const { ownerId } = scope;
  return prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const step = await tx.reviewStep.findFirst({ where: { ownerId }, orderBy: { id: "desc" } });
    if (!step) return { memoryId: null, changed: false };
    await tx.reviewStep.deleteMany({ where: { ownerId, id: step.id } });
    if (!(await isAsLeft(tx, step))) return { memoryId: null, changed: true };
    const { memoryId, otherId, editedId } = step;
    const was = before.parse(step.before);
    const summaries = editedId
      ? (await eraseMemories(tx, scope, [editedId], now, { tombstones: false })).summaries
      : undefined;
    await restore(tx, ownerId, memoryId, was.memory);
    if (otherId && was.other) await restore(tx, ownerId, otherId, was.other);
    const memory = await findMemory(tx, scope, memoryId);
    // Remembering it after all had lifted its stones.
    if (was.memory.saidAgain && step.answer !== "later") await layTombstones(tx, scope, [memory.statement], [], now);
    if (step.answer === "drop" || step.answer === "old" || editedId) {
      await liftTombstones(tx, scope, memory, step.at);
      await indexMemories(tx, scope, [memoryId]);
    }
    await rebuildProfile(tx, scope, now);
    const others = otherId ? await tx.evidence.findMany({ where: { ownerId, memoryId: otherId } }) : [];
    const messageIds = [...memory.evidence, ...others].map((piece) => piece.messageId);
    await summarise(tx, scope, { ...summaries, messageIds }, now);
    return { memoryId, changed: false };
  });
}

async function isAsLeft(tx: Db, { ownerId, memoryId, otherId, editedId, answer }: ReviewStep): Promise<boolean> {
  const ids = [memoryId, otherId, editedId].filter((id) => id !== null);
  const rows = await tx.memory.findMany({ where: { ownerId, id: { in: ids } } });
  const heirs = [null, ...ids];
  return rows.every(({ id, status, supersededById, endedReason }) => {
    if (!heirs.includes(supersededById)) return false;
    if (id !== memoryId) return status !== "review" || id === editedId;
    if (answer === "drop" || answer === "old") return endedReason === "dropped";
    if (answer === "later") return status === "review";
    if (answer === "edit") return supersededById === editedId;
    return status === "active" || (status === "superseded" && supersededById === otherId && otherId !== null);
  });
}

const restore = (tx: Db, ownerId: string, id: string, { why, ...columns }: Columns) =>
  tx.memory.updateMany({
    where: { ownerId, id },
    data: {
      ...columns,
      ...(why === null ? {} : { why }),
      ...{ endedAt: null, endedReason: null, supersededById: null },
    },
  });

/** Those that the answer laid, known by its moment. */
const liftTombstones = (
  tx: Db,
  scope: OwnerScope,
  { statement, evidence }: { statement: string; evidence: { messageId: string; start: number }[] },
  at: Date,
) =>
  tx.tombstone.deleteMany({
    where: {
      ...{ ownerId: scope.ownerId, createdAt: at },
      OR: [
        { statementKey: { in: statementKeys(scope, statement) } },
        ...evidence.map(({ messageId, start }) => ({ messageId, start })),
      ],
    },
  });
