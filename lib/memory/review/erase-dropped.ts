import type { Database } from "@/lib/db/types";
import { eraseMemories } from "@/lib/memory/erase-memories";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { summarise } from "@/lib/memory/summaries/summarise";
import type { OwnerScope } from "@/lib/scope";

const DAY_MS = 86_400_000;
/** Erased in one transaction; what is left has its turn the next day. */
const MOST = 200;

/** Deletes what was dropped in review more than a day ago; from then on it cannot be undone. Returns how many. */
export async function eraseDropped({ prisma }: Database, scope: OwnerScope, now: Date): Promise<number> {
  const { ownerId } = scope;
  const over = { lt: new Date(now.getTime() - DAY_MS) };
  return prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    await tx.reviewStep.deleteMany({ where: { ownerId, at: over } });
    const rows = await tx.memory.findMany({
      where: { ownerId, status: "superseded", endedReason: "dropped", endedAt: over },
      select: { id: true },
      take: MOST,
    });
    if (!rows.length) return 0;
    const ids = rows.map(({ id }) => id);
    const { memories, summaries } = await eraseMemories(tx, scope, ids, now, { tombstones: false });
    await summarise(tx, scope, summaries, now);
    return memories;
  });
}
