import type { PgBoss } from "pg-boss";
import { modelStatus } from "@/lib/ai/models";
import { dropIncognito } from "@/lib/conversation/drop-incognito";
import { markInterrupted } from "@/lib/conversation/write-reply";
import { refreshStatistics } from "@/lib/db/refresh-statistics";
import type { Database } from "@/lib/db/types";
import { env } from "@/lib/env";
import { enqueueForOwner } from "@/lib/jobs/enqueue-for-owner";
import { enqueueDraw } from "@/lib/jobs/enqueue-draw";
import { enqueueRemember } from "@/lib/jobs/enqueue-remember";
import { PAUSE_MS } from "@/lib/jobs/handlers/draw-episodes";
import { enqueueFading } from "@/lib/jobs/handlers/fade";
import { enqueueStalledImports } from "@/lib/jobs/handlers/import-file";
import { DIED } from "@/lib/jobs/run-ledger";
import { EMBED } from "@/lib/jobs/queue";
import { log } from "@/lib/log";
import { findLackingOwners } from "@/lib/memory/index/find-lacking-owners";
import { dropStaleImports } from "@/lib/portable/drop-stale-imports";
import { dropOldPrompts } from "@/lib/reply/keep-prompt";
import { mintOwnerScope } from "@/lib/scope";

const SILENT_MS = 30_000;
const STALLED_MS = 60_000;
const BATCH = 200;

/**
 * The broom: replies whose writer died become interrupted, and a conversation with messages behind its cursor and no job
 * (one was lost, or went to the dead letters) gets one, as does one with messages edited and not read again, one that rests and that a memory model has not read to its end, and an owner with
 * entries that lack today's vectors; owners are queued for the day's fading. An import that stands still gets a job. Incognito
 * conversations, kept prompts and files nobody took in go when their time is over, and tables that have grown are measured. `writersAlive: false` says that no other process can be writing,
 * as when the embedded database has just been opened.
 */
export async function sweep(
  boss: PgBoss,
  database: Database,
  now: Date,
  { writersAlive }: { writersAlive: boolean },
): Promise<void> {
  const { prisma } = database;
  const before = writersAlive ? new Date(now.getTime() - SILENT_MS) : now;
  const interrupted = await markInterrupted(prisma, before);
  const dropped =
    (await dropIncognito(prisma, now)) + (await dropOldPrompts(prisma, now)) + (await dropStaleImports(prisma, now));
  const behind = await prisma.$queryRaw<{ id: string; ownerId: string }[]>`
    SELECT c."id"::text, c."ownerId"::text FROM "Conversation" c
    WHERE c."rememberedSeq" < c."lastSeq" AND NOT EXISTS (
      SELECT 1 FROM "Message" m WHERE m."conversationId" = c."id" AND m."status" = 'streaming')
    ORDER BY c."lastMessageAt" DESC LIMIT ${BATCH}`;
  for (const { id, ownerId } of behind.concat(await findUnread(prisma)))
    await enqueueRemember(boss, prisma, mintOwnerScope(ownerId), id);
  const undrawn = await findUndrawn(prisma, now);
  for (const { id, ownerId } of undrawn) await enqueueDraw(boss, prisma, mintOwnerScope(ownerId), id);
  const lacking = await findLackingOwners(prisma, BATCH);
  for (const ownerId of lacking) await enqueueForOwner(boss, EMBED, mintOwnerScope(ownerId));
  const stalled = await enqueueStalledImports(
    boss,
    database,
    writersAlive ? new Date(now.getTime() - STALLED_MS) : now,
  );
  const fading = await enqueueFading(boss, database, now);
  const measured = await refreshStatistics(database);
  if (
    interrupted ||
    dropped ||
    behind.length ||
    undrawn.length ||
    lacking.length ||
    stalled ||
    fading ||
    measured.length
  )
    log.info(
      {
        interrupted,
        dropped,
        behind: behind.length,
        undrawn: undrawn.length,
        lacking: lacking.length,
        stalled,
        fading,
        measured,
      },
      "swept",
    );
}

/** Conversations with messages that were edited behind the cursor and have not been read again. */
const findUnread = (prisma: Database["prisma"]) => prisma.$queryRaw<{ id: string; ownerId: string }[]>`
  SELECT DISTINCT m."conversationId"::text AS "id", m."ownerId"::text AS "ownerId" FROM "Message" m
  WHERE m."rereadAt" IS NOT NULL LIMIT ${BATCH}`;

/** Conversations of which a model has not read everything, and to which nothing was added for so long that they rest. */
async function findUndrawn(prisma: Database["prisma"], now: Date): Promise<{ id: string; ownerId: string }[]> {
  if (modelStatus().mode === "built-in") return [];
  const [idle, paused] = [env.EPISODE_IDLE_SECONDS * 1000, PAUSE_MS].map((ms) => new Date(now.getTime() - ms));
  return prisma.$queryRaw`
    SELECT c."id"::text, c."ownerId"::text FROM "Conversation" c JOIN "User" u ON u."id" = c."ownerId" AND u."memoryOn"
    WHERE c."drawnSeq" < c."rememberedSeq" AND c."lastMessageAt" <= ${idle} AND c."mode" = 'remembering' AND NOT EXISTS (
      SELECT 1 FROM "RememberRun" r WHERE r."ownerId" = c."ownerId" AND r."conversationId" = c."id"
        AND r."draws" AND r."fromSeq" = c."drawnSeq" + 1 AND r."status" IN ('failed', 'running') AND r."startedAt" > ${paused})
    ORDER BY c."lastMessageAt" DESC LIMIT ${BATCH}`;
}

/** Takes jobs away from workers that cannot be alive any more, at once instead of when they expire; `sweep` queues them anew. */
export async function releaseHeldJobs({ pool, prisma }: Database): Promise<void> {
  await prisma.rememberRun.updateMany({
    where: { status: "running" },
    data: { status: "failed", error: DIED, endedAt: new Date() },
  });
  await pool.query(`UPDATE pgboss.job SET state = 'cancelled', completed_on = now() WHERE state = 'active'`);
}
