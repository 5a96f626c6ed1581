import type { Memory } from "@/lib/db/generated/client";
import type { Database, Db } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { acceptWaiting } from "@/lib/memory/review/accept-waiting";
import { answerWaiting } from "@/lib/memory/review/answer-waiting";
import { noteStep } from "@/lib/memory/review/note-step";
import type { ChangeOrder } from "@/lib/memory/review/types";
import { endMemories } from "@/lib/memory/store/end-memories";
import { liftTombstones } from "@/lib/memory/store/tombstones";
import { summarise } from "@/lib/memory/summaries/summarise";
import type { OwnerScope } from "@/lib/scope";

interface Change {
  memoryId: string;
  /** The first moment of the later one. */
  changedAt: Date;
  first: ChangeOrder;
}

/**
 * "Both are true, at different times": the first is true until the day of the change and the second from it. What is over
 * by now is kept as history, with its dates; what is still to change stays current until then. Throws invalid when the day
 * does not fit what is known of their times.
 */
export const dateBoth = (
  database: Database,
  scope: OwnerScope,
  { memoryId, changedAt, first }: Change,
  now: Date,
): Promise<boolean> =>
  answerWaiting(database, scope, memoryId, async (tx, memory, other) => {
    await noteStep(tx, scope, { answer: other ? "both" : "keep", memory, other, now });
    if (!other) return acceptWaiting(tx, scope, memory, null, now);
    const [earlier, later] = first === "old" ? [other, memory] : [memory, other];
    refuseUnfitting(earlier, later, changedAt);
    const { ownerId } = scope;
    await tx.memory.updateMany({
      where: { id: memory.id, ownerId },
      data: {
        ...{ status: "active", confidence: 1, why: "You said that both are true, at different times." },
        ...{ conflictsWithId: null, reviewAfter: null, saidAgain: false },
      },
    });
    if (memory.saidAgain) await liftTombstones(tx, scope, memory.statement);
    await setValid(tx, ownerId, earlier, { validTo: changedAt });
    await setValid(tx, ownerId, later, { validFrom: changedAt });
    if (changedAt <= now) {
      await endMemories(tx, scope, [earlier.id], { reason: "superseded", now, heirId: later.id });
    }
    await rebuildProfile(tx, scope, now);
    const evidence = await tx.evidence.findMany({
      where: { ownerId, memoryId: { in: [memory.id, other.id] } },
      select: { messageId: true },
    });
    await summarise(tx, scope, { messageIds: evidence.map((piece) => piece.messageId) }, now);
  });

const setValid = (tx: Db, ownerId: string, row: Memory, valid: { validFrom?: Date; validTo?: Date }) =>
  tx.memory.updateMany({
    where: { id: row.id, ownerId },
    data: { ...valid, validPrecision: row.validPrecision ?? "day" },
  });

function refuseUnfitting(earlier: Memory, later: Memory, changedAt: Date): void {
  const began = earlier.validFrom && changedAt <= earlier.validFrom;
  const over = later.validTo && changedAt >= later.validTo;
  if (!began && !over) return;
  throw new AppError("invalid", "the day of the change is outside the times known", {
    userMessage: began
      ? "By that day the first of the two had not begun yet. Choose a later day, or the other order."
      : "By that day the second of the two was already over. Choose an earlier day, or the other order.",
  });
}
