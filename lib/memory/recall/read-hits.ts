import type { IndexKind } from "@/lib/db/generated/enums";
import type { Db } from "@/lib/db/types";
import type { Recipe } from "@/lib/memory/recall/recipe";
import type { MessageHit, TargetHit, WeightedTerms } from "@/lib/memory/recall/types";
import type { OwnerScope } from "@/lib/scope";

interface Row {
  term: string;
  kind: IndexKind;
  df: number;
  hits: string;
}

export interface Hits {
  messages: MessageHit[];
  /** Memories and episodes. */
  targets: TargetHit[];
  /** More messages hold one of the terms than were read. */
  cut: boolean;
}

/** Entries of a kind whose terms are read, at most; chosen by their BM25. */
export const MOST_HIT = 800;

/**
 * The entries of the owner that hold the terms, with every term they hold: of each kind the 800 best by BM25, which is
 * nearly all of a few thousand messages and, of a hundred thousand, those a score can still bring to the top. The database
 * adds the scores up, since a common term stands in thousands of entries. The entries of a term come as one string, which
 * is several times faster than a row each.
 */
export async function readHits(
  db: Db,
  { ownerId }: OwnerScope,
  terms: WeightedTerms,
  kinds: IndexKind[],
  recipe: Recipe,
  most = MOST_HIT,
): Promise<Hits> {
  const found: Hits = { messages: [], targets: [], cut: false };
  if (!terms.size) return found;
  const bm25 = kinds.map((kind) => (kind === "message" ? recipe.turn : recipe.memory));
  const rows = await db.$queryRaw<Row[]>`
    WITH asked AS (SELECT * FROM unnest(${[...terms.keys()]}::text[], ${[...terms.values()]}::float8[]) AS a("term", "weight")),
    stat AS (
      SELECT s."kind", s."entries", a."k1", a."b", greatest(s."terms"::float8 / s."entries", 1) AS "mean"
      FROM unnest(${kinds}::"IndexKind"[], ${bm25.map(({ k1 }) => k1)}::float8[], ${bm25.map(({ b }) => b)}::float8[]) AS a("kind", "k1", "b")
      JOIN "IndexStat" s ON s."ownerId" = ${ownerId}::uuid AND s."kind" = a."kind" AND s."entries" > 0
    ), found AS MATERIALIZED (
      SELECT "kind", "term", "entryId", "tf", "length" FROM "Posting"
      WHERE "ownerId" = ${ownerId}::uuid AND "kind" = ANY(${kinds}::"IndexKind"[]) AND "term" = ANY(${[...terms.keys()]})
    ), held AS MATERIALIZED (
      SELECT f."kind", f."term", f."df", s."k1" * (1 - s."b") AS "flat", s."k1" * s."b" / s."mean" AS "steep",
        a."weight" * (s."k1" + 1) * ln(1 + (s."entries" - f."df" + 0.5) / (f."df" + 0.5)) AS "weight"
      FROM (SELECT "kind", "term", count(*)::int AS "df" FROM found GROUP BY "kind", "term") AS f
      JOIN stat s USING ("kind") JOIN asked a USING ("term")
    ), scored AS MATERIALIZED (
      SELECT f."kind", f."entryId", sum(h."weight" * f."tf" / (f."tf" + h."flat" + h."steep" * f."length")) AS "score"
      FROM found f JOIN held h USING ("kind", "term") GROUP BY f."kind", f."entryId"
    ), best AS MATERIALIZED (
      SELECT b."kind", b."entryId" FROM stat CROSS JOIN LATERAL (
        SELECT "kind", "entryId" FROM scored WHERE scored."kind" = stat."kind" ORDER BY "score" DESC, "entryId" LIMIT ${most}) AS b)
    SELECT g."term", g."kind"::text AS "kind", h."df", g."hits" FROM (
      SELECT f."term", f."kind", string_agg(concat_ws(' ', f."entryId", f."tf", f."length", p."place"), ';' ORDER BY f."entryId") AS "hits"
      FROM (
        SELECT b."entryId", concat_ws(' ', coalesce(e."memoryId", e."episodeId", e."conversationId"), e."seq", e."asks") AS "place"
        FROM best b JOIN "IndexEntry" e ON e."id" = b."entryId") AS p
      JOIN found f ON f."entryId" = p."entryId"
      GROUP BY f."kind", f."term") AS g
    JOIN held h ON h."kind" = g."kind" AND h."term" = g."term" ORDER BY g."kind", g."term"`;
  const messages = new Set<number>();
  for (const { term, kind, df, hits } of rows) {
    for (const hit of hits.split(";")) {
      const [entryId, tf, length, id, seq, asks] = hit.split(" ") as [string, string, string, string, string, string];
      const shared = { entryId: Number(entryId), term, df, tf: Number(tf), length: Number(length) };
      if (kind === "message") {
        messages.add(shared.entryId);
        found.messages.push({ ...shared, conversationId: id, seq: Number(seq), asks: asks === "t" });
      } else {
        found.targets.push({ ...shared, kind, targetId: id });
      }
    }
  }
  return { ...found, cut: messages.size >= most };
}
