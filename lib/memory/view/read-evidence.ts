import type { Db } from "@/lib/db/types";
import type { EvidenceView } from "@/lib/memory/view/types";
import type { OwnerScope } from "@/lib/scope";

interface Row extends EvidenceView {
  memoryId: string;
  count: number;
}

/** What each memory rests on, the earliest first, `most` pieces of each at most, and how many there are. Without the messages' texts. */
export async function readEvidence(db: Db, { ownerId }: OwnerScope, memoryIds: string[], most: number) {
  const found = new Map<string, { pieces: EvidenceView[]; count: number }>();
  if (!memoryIds.length) return found;
  const rows = await db.$queryRaw<Row[]>`
    SELECT w."id"::text AS "memoryId", v."quote", v."start", v."count", m."id"::text AS "messageId",
      m."conversationId"::text AS "conversationId", m."createdAt" AS "at",
      CASE WHEN m."role" = 'user' THEN 'user' ELSE 'companion' END AS "speaker"
    FROM unnest(${memoryIds}::uuid[]) AS w("id")
    CROSS JOIN LATERAL (
      SELECT "messageId", "quote", "start", "createdAt", "id", count(*) OVER ()::int AS "count" FROM "Evidence"
      WHERE "memoryId" = w."id" AND "ownerId" = ${ownerId}::uuid ORDER BY "createdAt", "id" LIMIT ${most}) AS v
    CROSS JOIN LATERAL (
      SELECT "id", "conversationId", "createdAt", "role" FROM "Message"
      WHERE "id" = v."messageId" AND "ownerId" = ${ownerId}::uuid OFFSET 0) AS m
    ORDER BY v."createdAt", v."id"`;
  for (const { memoryId, count, ...piece } of rows) {
    const one = found.get(memoryId) ?? { pieces: [], count };
    one.pieces.push(piece);
    found.set(memoryId, one);
  }
  return found;
}
