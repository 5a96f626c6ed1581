import type { Database } from "@/lib/db/types";
import { answerWaiting } from "@/lib/memory/review/answer-waiting";
import { noteStep } from "@/lib/memory/review/note-step";
import type { OwnerScope } from "@/lib/scope";

const DAY_MS = 86_400_000;

/** "Not now": the memory goes on waiting, behind the others for a day. */
export const putOffWaiting = (database: Database, scope: OwnerScope, memoryId: string, now: Date): Promise<boolean> =>
  answerWaiting(database, scope, memoryId, async (tx, memory) => {
    await noteStep(tx, scope, { answer: "later", memory, now });
    const reviewAfter = new Date(now.getTime() + DAY_MS);
    await tx.memory.updateMany({ where: { id: memory.id, ownerId: scope.ownerId }, data: { reviewAfter } });
  });
