import type { PgBoss } from "pg-boss";
import type { Database } from "@/lib/db/types";
import { enqueueForOwner, type OwnerJob } from "@/lib/jobs/enqueue-for-owner";
import { FADE } from "@/lib/jobs/queue";
import { archiveFaded } from "@/lib/memory/fade/archive-faded";
import { indexLacking } from "@/lib/memory/index/index-lacking";
import { eraseDropped } from "@/lib/memory/review/erase-dropped";
import { mintOwnerScope } from "@/lib/scope";

const EVERY_MS = 86_400_000;
const BATCH = 200;
const INDEX_MS = 60_000;

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
  for (const { id } of due) await enqueueForOwner(boss, FADE, mintOwnerScope(id));
  return due.length;
}

/**
 * Archives what has faded of one owner, erases what was dropped in review the day before, and makes findable what has no entry
 * in the index (a migration may take those that have to be made anew). Safe to repeat; an owner who
 * is gone is a no-op. Returns how many were archived.
 */
export async function fadeOwner(database: Database, { ownerId }: OwnerJob, now: () => Date): Promise<number> {
  const scope = mintOwnerScope(ownerId);
  await eraseDropped(database, scope, now());
  while (await database.prisma.$transaction((tx) => indexLacking(tx, scope), { timeout: INDEX_MS }));
  return archiveFaded(database, scope, now());
}
