import type { Db } from "@/lib/db/types";
import type { Place } from "@/lib/memory/recall/types";
import { placeOf } from "@/lib/memory/recall/types";
import type { OwnerScope } from "@/lib/scope";

export interface PlacedMessage {
  place: Place;
  id: string;
  conversationId: string;
  seq: number;
  speaker: "user" | "companion";
  text: string;
  at: Date;
  /** Words in it that the person has since corrected. */
  corrected: string[];
}

type Row = Omit<PlacedMessage, "place">;

/** The indexed messages at these places. What is not indexed (said while memory was off) is not loaded. */
export async function loadPlaces(db: Db, { ownerId }: OwnerScope, places: Place[]): Promise<PlacedMessage[]> {
  if (!places.length) return [];
  const split = places.map((place) => place.split(":") as [string, string]);
  const rows = await db.$queryRaw<Row[]>`
    /* kept */ SELECT m."id"::text AS "id", m."conversationId"::text AS "conversationId", m."seq", m."text", m."createdAt" AS "at",
      CASE WHEN m."role" = 'user' THEN 'user' ELSE 'companion' END AS "speaker",
      ARRAY(SELECT v."quote" FROM "Evidence" v WHERE v."ownerId" = ${ownerId}::uuid AND v."messageId" = m."id"
        AND (SELECT x."endedReason" FROM "Memory" x WHERE x."id" = v."memoryId") = 'corrected') AS "corrected"
    FROM unnest(${split.map(([conversationId]) => conversationId)}::uuid[], ${split.map(([, seq]) => Number(seq))}::int[]) AS w("conversationId", "seq")
    JOIN "Message" m ON m."conversationId" = w."conversationId" AND m."seq" = w."seq"
    JOIN "IndexEntry" e ON e."messageId" = m."id" AND e."ownerId" = ${ownerId}::uuid
    WHERE m."ownerId" = ${ownerId}::uuid`;
  return rows.map((row) => ({ ...row, place: placeOf(row.conversationId, row.seq) }));
}

/** By message, the quotes whose reading the person has corrected. */
export async function readCorrected(db: Db, ownerId: string, messageIds: string[]): Promise<Map<string, string[]>> {
  const rows = await db.evidence.findMany({
    where: { ownerId, messageId: { in: messageIds }, memory: { endedReason: "corrected" } },
    select: { messageId: true, quote: true },
  });
  const quotes = new Map<string, string[]>();
  for (const { messageId, quote } of rows) quotes.set(messageId, [...(quotes.get(messageId) ?? []), quote]);
  return quotes;
}
