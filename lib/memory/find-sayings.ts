import type { Db } from "@/lib/db/types";
import { tellingSentences, type ForgottenWords } from "@/lib/memory/forgotten-words";
import { tokenise } from "@/lib/memory/lexical/analyse";
import type { OwnerScope } from "@/lib/scope";

const PAGE = 500;
/** Letters by which a word is looked for in what is not indexed; its ending may differ. */
const LETTERS = 6;

/**
 * Messages of the owner, in any conversation, in which a sentence says what is being forgotten: those that are indexed by their
 * terms, and those that are not (unread yet, still being written, or said where nothing is remembered) by their text.
 */
export async function findSayings(db: Db, scope: OwnerScope, words: readonly ForgottenWords[]): Promise<string[]> {
  const ids = new Set<string>();
  for (const one of words) {
    for (const id of await indexed(db, scope, one)) ids.add(id);
  }
  for (const id of await unindexed(db, scope, words)) ids.add(id);
  return [...ids];
}

async function indexed(db: Db, { ownerId }: OwnerScope, { terms, telling }: ForgottenWords): Promise<string[]> {
  if (!telling.size) return [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT e."messageId"::text AS "id" FROM "Posting" p JOIN "IndexEntry" e ON e."id" = p."entryId"
    WHERE p."ownerId" = ${ownerId}::uuid AND p."kind" = 'message' AND p."term" = ANY(${[...terms]})
      AND e."ownerId" = ${ownerId}::uuid
    GROUP BY e."messageId"
    HAVING count(*) >= ${Math.ceil(terms.size / 3)} AND bool_or(p."term" = ANY(${[...telling]}))`;
  return rows.map(({ id }) => id);
}

async function unindexed(db: Db, { ownerId }: OwnerScope, words: readonly ForgottenWords[]): Promise<string[]> {
  const tokens = words.flatMap(({ statement }) => tokenise(statement)).filter((token) => token.length > 2);
  const patterns = [...new Set(tokens)].map((token) => `%${token.slice(0, LETTERS).replace(/[\\%_]/g, "\\$&")}%`);
  const found: string[] = [];
  let after = "00000000-0000-0000-0000-000000000000";
  for (; patterns.length;) {
    const page = await db.$queryRaw<{ id: string; role: "user" | "assistant"; text: string }[]>`
      SELECT m."id"::text AS "id", m."role"::text AS "role", m."text" FROM "Message" m
      WHERE m."ownerId" = ${ownerId}::uuid AND m."id" > ${after}::uuid AND m."text" ILIKE ANY(${patterns})
        AND NOT EXISTS (SELECT 1 FROM "IndexEntry" e WHERE e."ownerId" = ${ownerId}::uuid AND e."messageId" = m."id")
      ORDER BY m."id" LIMIT ${PAGE}`;
    for (const message of page) if (tellingSentences(message, words).length) found.push(message.id);
    if (page.length < PAGE) break;
    after = page.at(-1)!.id;
  }
  return found;
}
