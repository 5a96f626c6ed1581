import type { PgBoss } from "pg-boss";
import type { Database } from "@/lib/db/types";
import { FADE } from "@/lib/jobs/queue";
import { archiveFaded } from "@/lib/memory/fade/archive-faded";
import { mintOwnerScope } from "@/lib/scope";

export interface FadeJob {
  ownerId: string;
}

const EVERY_MS = 86_400_000;
const BATCH = 200;

/**
 * Queues a fading for owners who had none for a day. When that was is kept with the owner, so that a process that sleeps
 * at night, or was down for a month, makes up for it.
 */
export async function enqueueFading(boss: PgBoss, { prisma }: Database, now: Date): Promise<number> {
  const before = { lt: new Date(now.getTime() - EVERY_MS) };
  const due = await prisma.user.findMany({
    where: { memoryOn: true, OR: [{ fadedAt: null, createdAt: before }, { fadedAt: before }] },
    orderBy: { fadedAt: { sort: "asc", nulls: "first" } },
    select: { id: true },
    take: BATCH,
  });
  for (const { id } of due) await boss.send(FADE, { ownerId: id } satisfies FadeJob, { singletonKey: id });
  return due.length;
}

/** Archives what has faded of one owner. Safe to repeat; an owner who is gone is a no-op. */
export const fadeOwner = (database: Database, { ownerId }: FadeJob, now: () => Date): Promise<number> =>
  archiveFaded(database, mintOwnerScope(ownerId), now());
