import type { Database } from "@/lib/db/types";
import { correctMemory } from "@/lib/memory/correct-memory";
import { noteStep } from "@/lib/memory/review/note-step";
import { findMemory } from "@/lib/memory/store/find-memory";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { liftTombstones } from "@/lib/memory/store/tombstones";
import type { OwnerScope } from "@/lib/scope";

/**
 * Puts the person's own wording in the place of a waiting memory's. That settles it, unless it conflicts with another: then
 * the new wording waits for the answer. Returns its id; null, and nothing done, when the memory waits no longer. Throws what
 * `correctMemory` throws.
 */
export async function editWaiting(
  database: Database,
  scope: OwnerScope,
  memoryId: string,
  statement: string,
  now: Date,
): Promise<string | null> {
  const memory = await findMemory(database.prisma, scope, memoryId);
  if (memory.status !== "review") return null;
  const editedId = await correctMemory(database, scope, memoryId, statement, now);
  if (editedId !== memoryId) {
    // After it, because correcting is a transaction of its own: should this fail, only the undo is missing.
    await database.prisma.$transaction(async (tx) => {
      await lockOwner(tx, scope);
      await noteStep(tx, scope, { answer: "edit", memory, editedId, now });
      if (memory.saidAgain) await liftTombstones(tx, scope, memory.statement);
    });
  }
  return editedId;
}
