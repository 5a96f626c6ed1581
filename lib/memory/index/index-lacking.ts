import type { Db } from "@/lib/db/types";
import { anchorTurns } from "@/lib/memory/anchors/anchor-turns";
import { indexEpisodes } from "@/lib/memory/index/index-episodes";
import { indexMemories } from "@/lib/memory/index/index-memories";
import { indexMessages } from "@/lib/memory/index/index-messages";
import { readStretch, type Stretch } from "@/lib/memory/index/reindex-messages";
import type { OwnerScope } from "@/lib/scope";

const PAGE = 200;

/**
 * Makes findable what has reached memory and has no entry, after an import: a page of memories and episodes, or the messages of a
 * session. Safe to repeat. Returns how many were indexed; 0 says that nothing is lacking.
 */
export async function indexLacking(tx: Db, scope: OwnerScope): Promise<number> {
  const { ownerId } = scope;
  const lacking = { ownerId, indexEntry: null };
  const memories = await tx.memory.findMany({
    where: { ...lacking, OR: [{ endedReason: null }, { endedReason: { not: "dropped" } }] },
    select: { id: true },
    take: PAGE,
  });
  await indexMemories(
    tx,
    scope,
    memories.map(({ id }) => id),
  );
  const episodes = await tx.episode.findMany({ where: lacking, select: { id: true }, take: PAGE });
  await indexEpisodes(
    tx,
    scope,
    episodes.map(({ id }) => id),
  );
  let messages = 0;
  for (const stretch of await findLacking(tx, scope)) messages += await indexStretch(tx, scope, stretch);
  return memories.length + episodes.length + messages;
}

/** Sessions that have a message lacking, some of them; a message in no session stands alone. */
const findLacking = (tx: Db, { ownerId }: OwnerScope) => tx.$queryRaw<Stretch[]>`
  SELECT DISTINCT "conversationId"::text AS "conversationId", "fromSeq", "toSeq" FROM (
    SELECT m."conversationId", coalesce(s."fromSeq", m."seq") AS "fromSeq", coalesce(s."toSeq", m."seq") AS "toSeq"
    FROM "Message" m JOIN "Conversation" c ON c."id" = m."conversationId"
    LEFT JOIN "ChatSession" s ON s."ownerId" = m."ownerId" AND s."conversationId" = m."conversationId"
      AND m."seq" BETWEEN s."fromSeq" AND s."toSeq"
    WHERE m."ownerId" = ${ownerId}::uuid AND m."remember" AND m."text" <> '' AND m."seq" <= c."rememberedSeq"
      AND (m."role" = 'user' OR m."status" = 'complete')
      AND NOT EXISTS (SELECT 1 FROM "IndexEntry" e WHERE e."ownerId" = m."ownerId" AND e."messageId" = m."id")
    LIMIT ${PAGE}) AS lacking`;

async function indexStretch(tx: Db, scope: OwnerScope, stretch: Stretch): Promise<number> {
  const { ownerId } = scope;
  const { turns, talkers } = await readStretch(tx, scope, stretch);
  const held = await tx.indexEntry.findMany({
    where: { ownerId, messageId: { in: turns.map((turn) => turn.messageId) } },
    select: { messageId: true },
  });
  const there = new Set(held.map((entry) => entry.messageId));
  const bare = turns.filter(({ messageId }) => !there.has(messageId));
  const anchors = anchorTurns(turns, talkers, new Set(bare.map((turn) => turn.messageId)));
  await indexMessages(tx, scope, bare, anchors);
  return bare.length;
}
