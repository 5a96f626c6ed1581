import type { EndedReason } from "@/lib/db/generated/enums";
import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

export interface Ending {
  reason: EndedReason;
  /** When Kith stopped believing it. */
  now: Date;
  /** When it stopped being true, where known. */
  trueUntil?: Date;
  heirId: string | null;
}

/**
 * Ends memories: they stay readable as history, with the one that replaced them, which is not brought up where they were not to
 * be. Returns how many were current.
 */
export async function endMemories(tx: Db, { ownerId }: OwnerScope, ids: string[], ending: Ending): Promise<number> {
  const current = await tx.memory.findMany({
    where: { ownerId, id: { in: ids }, status: { not: "superseded" } },
    select: { id: true, validFrom: true, validTo: true, withheldAt: true },
  });
  for (const { id, validFrom, validTo } of current) {
    const until = ending.trueUntil && (!validFrom || ending.trueUntil >= validFrom) ? ending.trueUntil : undefined;
    await tx.memory.update({
      where: { id },
      data: {
        status: "superseded",
        endedAt: ending.now,
        endedReason: ending.reason,
        supersededById: ending.heirId,
        validTo: validTo ?? until,
      },
    });
  }
  const withheldAt = current.find((row) => row.withheldAt)?.withheldAt;
  if (withheldAt && ending.heirId) {
    await tx.memory.updateMany({ where: { ownerId, id: ending.heirId }, data: { withheldAt } });
  }
  return current.length;
}
