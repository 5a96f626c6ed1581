import type { Database } from "@/lib/db/types";
import { acceptWaiting } from "@/lib/memory/review/accept-waiting";
import { answerWaiting } from "@/lib/memory/review/answer-waiting";
import { noteStep } from "@/lib/memory/review/note-step";
import type { OwnerScope } from "@/lib/scope";

/** "It is right": the memory is current from now on; of two that conflict the newer wins, and the older is history. */
export const keepWaiting = (database: Database, scope: OwnerScope, memoryId: string, now: Date): Promise<boolean> =>
  answerWaiting(database, scope, memoryId, async (tx, memory, other) => {
    await noteStep(tx, scope, { answer: other ? "newer" : "keep", memory, other, now });
    await acceptWaiting(tx, scope, memory, other?.id ?? null, now);
  });
