import { saveProgress, type ReplyRow } from "@/lib/conversation/write-reply";
import type { Database } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

/**
 * Saves what has been written of a reply so far. Once something was forgotten since its ground was gathered (the memory has another
 * edition) the words stay here until `settle` has judged them, and only the sign of life is given. The owner's row is held, so that
 * a forgetting comes before or after as a whole. False when this try no longer owns the reply.
 */
export async function saveWords(
  { prisma }: Database,
  scope: OwnerScope,
  reply: ReplyRow,
  { text, edition, at }: { text: string; edition: number | undefined; at: Date },
): Promise<boolean> {
  if (edition === undefined) return saveProgress(prisma, scope, reply, text, at);
  return prisma.$transaction(async (tx) => {
    const same = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM "User" WHERE "id" = ${scope.ownerId}::uuid AND "memoryEdition" = ${edition} FOR SHARE`;
    return saveProgress(tx, scope, reply, same.length ? text : null, at);
  });
}
