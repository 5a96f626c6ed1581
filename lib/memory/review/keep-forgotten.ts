import type { Database } from "@/lib/db/types";
import { forgetMemory } from "@/lib/memory/forget-memory";
import { findMemory } from "@/lib/memory/store/find-memory";
import type { OwnerScope } from "@/lib/scope";

/**
 * "Keep forgotten": what was forgotten, said again and asked about is forgotten again, with the words in the new message. Returns
 * the receipt's id; null, and nothing done, for a memory that waits for another reason or no longer. Throws not_found.
 */
export async function keepForgotten(
  database: Database,
  scope: OwnerScope,
  memoryId: string,
  now: Date,
): Promise<string | null> {
  const memory = await findMemory(database.prisma, scope, memoryId);
  if (memory.status !== "review" || !memory.saidAgain) return null;
  return (await forgetMemory(database, scope, memoryId, now)).receiptId;
}
