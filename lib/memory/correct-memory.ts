import type { Database } from "@/lib/db/types";
import { reviseMemory } from "@/lib/memory/revise-memory";
import type { OwnerScope } from "@/lib/scope";

/**
 * Replaces a memory's statement by the person's own wording. Recall no longer gives the old words out of the message they
 * stand in. Returns the new memory's id.
 */
export const correctMemory = (
  database: Database,
  scope: OwnerScope,
  memoryId: string,
  statement: string,
  now: Date,
): Promise<string> => reviseMemory(database, scope, memoryId, { statement }, now);
