import type { Database } from "@/lib/db/types";
import { isAppError, notFound } from "@/lib/errors";
import { forgetMemory } from "@/lib/memory/forget-memory";
import type { OwnerScope } from "@/lib/scope";

/**
 * Forgets these memories for good, one after another, each as `forgetMemory` does. What went with one before it, as its earlier
 * wording or for resting on the same words, is forgotten already. Returns how many of the given are gone now; throws not_found
 * where none was the owner's.
 */
export async function forgetMemories(
  database: Database,
  scope: OwnerScope,
  ids: string[],
  now: Date,
): Promise<{ forgotten: number }> {
  const owned = await database.prisma.memory.findMany({
    where: { ownerId: scope.ownerId, id: { in: ids } },
    select: { id: true },
  });
  if (!owned.length) throw notFound("memories");
  for (const { id } of owned) {
    try {
      await forgetMemory(database, scope, id, now);
    } catch (error) {
      if (!isAppError(error) || error.code !== "not_found") throw error;
    }
  }
  return { forgotten: owned.length };
}
