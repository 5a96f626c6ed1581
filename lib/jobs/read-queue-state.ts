import { modelStatus } from "@/lib/ai/models";
import { Prisma } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import { EMBED, REMEMBER } from "@/lib/jobs/queue";
import type { BehindConversation, QueueState } from "@/lib/memory/health/types";
import type { OwnerScope } from "@/lib/scope";

const LISTED = 20;

interface Group {
  state: "queued" | "running" | "failed";
  conversations: number;
  messages: number;
}

/**
 * What of an owner's messages has reached memory and what has not: by the cursors, which are the truth, and the last run of
 * each conversation behind. Jobs are looked up by their key.
 */
export async function readQueueState(db: Db, { ownerId }: OwnerScope): Promise<QueueState> {
  const groups = await db.$queryRaw<Group[]>`
    SELECT "state", count(*)::int AS "conversations", sum("messages")::int AS "messages" FROM (
      SELECT c."lastSeq" - c."rememberedSeq" + coalesce(u."messages", 0) AS "messages", coalesce((
        SELECT CASE r."status"::text WHEN 'done' THEN 'queued' ELSE r."status"::text END FROM "RememberRun" r
        WHERE r."ownerId" = c."ownerId" AND r."conversationId" = c."id" AND NOT r."draws" ORDER BY r."startedAt" DESC LIMIT 1), 'queued') AS "state"
      FROM "Conversation" c LEFT JOIN (${unread(ownerId)}) AS u ON u."conversationId" = c."id"
      WHERE c."ownerId" = ${ownerId}::uuid AND (c."rememberedSeq" < c."lastSeq" OR u."messages" > 0)) AS behind
    GROUP BY "state"`;
  const of = (state: Group["state"]) => {
    const { conversations = 0, messages = 0 } = groups.find((group) => group.state === state) ?? {};
    return { conversations, messages };
  };
  const done = await db.rememberRun.aggregate({
    where: { ownerId, status: "done" },
    _count: true,
    _max: { endedAt: true },
  });
  return {
    ...{ queued: of("queued"), running: of("running"), failed: of("failed") },
    done: { runs: done._count, lastAt: done._max.endedAt },
    behind: groups.length ? await listBehind(db, ownerId) : [],
    undrawn: await readUndrawn(db, ownerId),
    embedding: await readEmbedding(db, ownerId),
  };
}

/** By conversation, the messages that were edited behind the cursor and have not been read again. */
const unread = (ownerId: string) => Prisma.sql`
  SELECT "conversationId", count(*)::int AS "messages" FROM "Message"
  WHERE "ownerId" = ${ownerId}::uuid AND "rereadAt" IS NOT NULL GROUP BY "conversationId"`;

const listBehind = (db: Db, ownerId: string) => db.$queryRaw<BehindConversation[]>`
  SELECT b.*, (SELECT min(j."start_after") FROM pgboss.job j
    WHERE j."name" = ${REMEMBER} AND j."singleton_key" = b."id" AND j."state" < 'active') AS "nextAt"
  FROM (
    SELECT c."id"::text AS "id", c."title", c."lastSeq" - c."rememberedSeq" + coalesce(u."messages", 0) AS "messages", c."lastMessageAt",
      CASE WHEN r."status" IN ('running', 'failed') THEN r."status"::text ELSE 'queued' END AS "state",
      CASE WHEN r."status" = 'failed' THEN r."error" END AS "error", r."endedAt" AS "at"
    FROM "Conversation" c LEFT JOIN (${unread(ownerId)}) AS u ON u."conversationId" = c."id"
    LEFT JOIN LATERAL (
      SELECT * FROM "RememberRun" r WHERE r."ownerId" = c."ownerId" AND r."conversationId" = c."id" AND NOT r."draws"
      ORDER BY r."startedAt" DESC LIMIT 1) AS r ON true
    WHERE c."ownerId" = ${ownerId}::uuid AND (c."rememberedSeq" < c."lastSeq" OR u."messages" > 0)
    ORDER BY array_position(ARRAY['failed', 'running'], r."status"::text) NULLS LAST, c."lastMessageAt" DESC LIMIT ${LISTED}) AS b
  ORDER BY array_position(ARRAY['failed', 'running'], b."state") NULLS LAST, b."lastMessageAt" DESC`;

async function readUndrawn(db: Db, ownerId: string): Promise<QueueState["undrawn"]> {
  if (modelStatus().mode === "built-in") return { conversations: 0, messages: 0, conversationIds: [], failed: false };
  const rows = await db.$queryRaw<{ id: string; messages: number; failed: boolean }[]>`
    SELECT c."id"::text AS "id", count(*)::int AS "messages", EXISTS (
      SELECT 1 FROM "RememberRun" r WHERE r."ownerId" = c."ownerId" AND r."conversationId" = c."id"
        AND r."draws" AND r."fromSeq" = c."drawnSeq" + 1 AND r."status" = 'failed') AS "failed"
    FROM "Conversation" c JOIN "User" u ON u."id" = c."ownerId" AND u."memoryOn" JOIN "Message" m ON m."ownerId" = c."ownerId" AND m."conversationId" = c."id"
      AND m."seq" > c."drawnSeq" AND m."seq" <= c."rememberedSeq" AND m."remember" AND m."role" = 'user' AND m."text" <> ''
    WHERE c."ownerId" = ${ownerId}::uuid AND c."mode" = 'remembering' AND c."drawnSeq" < c."rememberedSeq"
    GROUP BY c."id" ORDER BY c."lastMessageAt" DESC`;
  return {
    conversations: rows.length,
    messages: rows.reduce((sum, row) => sum + row.messages, 0),
    conversationIds: rows.slice(0, LISTED).map(({ id }) => id),
    failed: rows.some(({ failed }) => failed),
  };
}

interface EmbedRow {
  state: string;
  error: string | null;
  nextAt: Date | null;
}

async function readEmbedding(db: Db, ownerId: string): Promise<QueueState["embedding"]> {
  const rows = await db.$queryRaw<EmbedRow[]>`
    SELECT "state"::text AS "state", "output"->>'message' AS "error", "start_after" AS "nextAt" FROM pgboss.job
    WHERE "name" = ${EMBED} AND "policy" = 'stately' AND "state" <= 'active' AND coalesce("singleton_key", '') = ${ownerId}`;
  const job = rows.find(({ state }) => state === "active") ?? rows.find(({ state }) => state === "retry") ?? rows[0];
  if (!job) return null;
  const { error, nextAt } = job;
  if (job.state === "active") return { state: "running", error: null, nextAt: null };
  return { state: job.state === "retry" ? "failing" : "queued", error, nextAt };
}
