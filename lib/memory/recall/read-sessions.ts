import type { Db } from "@/lib/db/types";
import type { SessionSpan } from "@/lib/memory/recall/types";
import type { OwnerScope } from "@/lib/scope";

/** Where every session of the owner begins and ends. */
export async function readSessions(db: Db, { ownerId }: OwnerScope): Promise<SessionSpan[]> {
  // A conversation's sessions in one string: thousands of small rows would cost more to hand over than to find.
  const rows = await db.$queryRaw<{ conversationId: string; spans: string }[]>`
    /* kept */ SELECT "conversationId"::text AS "conversationId", string_agg("fromSeq" || ' ' || "toSeq", ' ' ORDER BY "fromSeq") AS "spans"
    FROM "ChatSession" WHERE "ownerId" = ${ownerId}::uuid GROUP BY "conversationId"`;
  const sessions: SessionSpan[] = [];
  for (const { conversationId, spans } of rows) {
    const ends = spans.split(" ");
    for (let i = 0; i < ends.length; i += 2)
      sessions.push({ conversationId, fromSeq: Number(ends[i]), toSeq: Number(ends[i + 1]) });
  }
  return sessions;
}
