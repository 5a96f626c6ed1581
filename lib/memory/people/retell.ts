import type { Db } from "@/lib/db/types";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { summarise } from "@/lib/memory/summaries/summarise";
import type { OwnerScope } from "@/lib/scope";

/** Draws portraits and summaries anew after memories became current or history. What they are found by does not change. */
export async function retell(tx: Db, scope: OwnerScope, memoryIds: string[], now: Date): Promise<void> {
  await rebuildProfile(tx, scope, now);
  if (!memoryIds.length) return;
  const places = await tx.evidence.findMany({
    where: { ownerId: scope.ownerId, memoryId: { in: memoryIds } },
    select: { messageId: true },
  });
  await summarise(tx, scope, { messageIds: [...new Set(places.map((place) => place.messageId))] }, now);
}
