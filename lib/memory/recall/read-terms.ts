import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

export interface HeldTerm {
  entryId: number;
  term: string;
  tf: number;
  /** How many of the owner's messages hold it, counted no further than `most` + 1. */
  df: number;
}

/** The terms of a few messages that no more than `most` messages hold: what is everywhere tells nothing. */
export async function readTerms(
  db: Db,
  { ownerId }: OwnerScope,
  entryIds: number[],
  most: number,
): Promise<HeldTerm[]> {
  if (!entryIds.length) return [];
  const rows = await db.$queryRaw<HeldTerm[]>`
    WITH held AS (
      SELECT "entryId", "term", "tf" FROM "Posting"
      WHERE "ownerId" = ${ownerId}::uuid AND "kind" = 'message' AND "entryId" = ANY(${entryIds}::bigint[])
    ), counted AS (
      SELECT t."term", (SELECT count(*)::int FROM (
        SELECT 1 FROM "Posting" q
        WHERE q."ownerId" = ${ownerId}::uuid AND q."kind" = 'message' AND q."term" = t."term" LIMIT ${most + 1}) AS few) AS "df"
      FROM (SELECT DISTINCT "term" FROM held) AS t
    )
    SELECT held."entryId"::float8 AS "entryId", held."term", held."tf", counted."df" FROM held JOIN counted USING ("term")`;
  return rows.filter((row) => row.df <= most);
}
