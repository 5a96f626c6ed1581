import type { Db } from "@/lib/db/types";
import type { UseView } from "@/lib/memory/view/detail/types";
import type { OwnerScope } from "@/lib/scope";

const MOST = 20;

/** The latest replies that knew of these memories, versions of one, and how many there are in all. */
export async function readUses(
  db: Db,
  { ownerId }: OwnerScope,
  memoryIds: string[],
): Promise<{ uses: UseView[]; useTotal: number }> {
  const rows = await db.$queryRaw<(UseView & { total: number })[]>`
    SELECT u.*, m."conversationId"::text AS "conversationId", c."title" AS "conversationTitle" FROM (
      SELECT t."messageId"::text AS "messageId", t."createdAt" AS "at", count(*) OVER ()::int AS "total",
        CASE WHEN i."cited" THEN 'cited' WHEN i."inPrompt" THEN 'given' ELSE 'found' END AS "how"
      FROM (
        SELECT "traceId", bool_or("cited") AS "cited", bool_or("inPrompt") AS "inPrompt" FROM "TraceItem"
        WHERE "ownerId" = ${ownerId}::uuid AND "memoryId" = ANY(${memoryIds}::uuid[]) GROUP BY "traceId") AS i
      CROSS JOIN LATERAL (
        SELECT "messageId", "createdAt" FROM "Trace" WHERE "id" = i."traceId" AND "ownerId" = ${ownerId}::uuid OFFSET 0) AS t
      ORDER BY t."createdAt" DESC, t."messageId" LIMIT ${MOST}) AS u
    CROSS JOIN LATERAL (
      SELECT "conversationId" FROM "Message" WHERE "id" = u."messageId"::uuid AND "ownerId" = ${ownerId}::uuid OFFSET 0) AS m
    CROSS JOIN LATERAL (
      SELECT "title" FROM "Conversation" WHERE "id" = m."conversationId" AND "ownerId" = ${ownerId}::uuid OFFSET 0) AS c
    ORDER BY u."at" DESC, u."messageId"`;
  const uses = rows.map(({ total: _, ...use }) => use);
  return { uses, useTotal: rows[0]?.total ?? 0 };
}
