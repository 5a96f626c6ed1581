import type { Db } from "@/lib/db/types";
import { analyse } from "@/lib/memory/lexical/analyse";
import type { OwnerScope } from "@/lib/scope";

/** Share of a statement's terms, without its subject's name, that a reply must hold to be looked at. */
const HELD = 0.6;

/**
 * Replies, in any conversation, that hold most of what these memories say. Portraits and the story stand in every prompt and
 * in no trace, so a reply may have repeated a memory that nothing says it was given. Found by their terms in the index.
 */
export async function findRepeatingReplies(db: Db, { ownerId }: OwnerScope, memoryIds: string[]): Promise<string[]> {
  const memories = await db.memory.findMany({
    where: { ownerId, id: { in: memoryIds } },
    select: { statement: true, subject: { select: { name: true } } },
  });
  const found = new Set<string>();
  for (const { statement, subject } of memories) {
    const names = new Set(analyse(subject.name));
    const terms = [...new Set(analyse(statement))].filter((term) => !names.has(term));
    if (!terms.length) continue;
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT e."messageId"::text AS "id" FROM "Posting" p JOIN "IndexEntry" e ON e."id" = p."entryId"
      WHERE p."ownerId" = ${ownerId}::uuid AND p."kind" = 'message' AND p."term" = ANY(${terms})
        AND e."ownerId" = ${ownerId}::uuid AND e."speaker" = 'assistant'
      GROUP BY e."messageId" HAVING count(*) >= ${Math.ceil(terms.length * HELD)}`;
    for (const { id } of rows) found.add(id);
  }
  return [...found];
}
