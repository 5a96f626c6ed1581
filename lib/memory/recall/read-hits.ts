import type { IndexKind } from "@/lib/db/generated/enums";
import type { Db } from "@/lib/db/types";
import type { Recipe } from "@/lib/memory/recall/recipe";
import type { Hit, MessageHit, TargetHit, WeightedTerms } from "@/lib/memory/recall/types";
import type { OwnerScope } from "@/lib/scope";

interface Row {
  term: string;
  kind: IndexKind | null;
  df: number;
  hits: string;
}

export interface Hits {
  messages: MessageHit[];
  /** Memories and episodes. */
  targets: TargetHit[];
  /** Every term of the best messages. */
  held: Omit<Hit, "length">[];
  /** More messages hold one of the terms than were read. */
  cut: boolean;
}

/** Entries of a kind whose terms are read, at most; chosen by their BM25. */
const MOST_HIT = 800;
/** So many of them where more hold one of the terms. */
const FEWER_HIT = 400;
/** Postings of a kind that are scored, at most, to choose them. */
const MOST_READ = 10_000;

/**
 * The entries of the owner that hold the terms, with every term they hold: of each kind all, or where they are more
 * than 800 the 400 best by BM25, added up in the database, since a common term stands in thousands of
 * entries. Terms are read from the one that can add most to a score, until 10,000 postings are read; the others are looked
 * up in the entries chosen (MaxScore, Turtle & Flood 1995, without its guarantee). The entries of a term come as one
 * string, which is several times faster than a row each. With them come all terms of the best `recipe.feedback.turns`
 * messages, for feedback.
 */
export async function readHits(
  db: Db,
  { ownerId }: OwnerScope,
  terms: WeightedTerms,
  kinds: IndexKind[],
  recipe: Recipe,
  { most = MOST_HIT, fewer = FEWER_HIT, read = MOST_READ } = {},
): Promise<Hits> {
  const found: Hits = { messages: [], targets: [], held: [], cut: false };
  if (!terms.size) return found;
  const bm25 = kinds.map((kind) => (kind === "message" ? recipe.turn : recipe.memory));
  const rows = await db.$queryRaw<Row[]>`
    WITH asked AS (SELECT * FROM unnest(${[...terms.keys()]}::text[], ${[...terms.values()]}::float8[]) AS a("term", "weight")),
    stat AS (
      SELECT s."kind", s."entries", a."k1", a."b", greatest(s."terms"::float8 / s."entries", 1) AS "mean"
      FROM unnest(${kinds}::"IndexKind"[], ${bm25.map(({ k1 }) => k1)}::float8[], ${bm25.map(({ b }) => b)}::float8[]) AS a("kind", "k1", "b")
      JOIN "IndexStat" s ON s."ownerId" = ${ownerId}::uuid AND s."kind" = a."kind" AND s."entries" > 0
    ), weighed AS (
      SELECT t."kind", t."term", t."entries" AS "df", s."k1" * (1 - s."b") AS "flat", s."k1" * s."b" / s."mean" AS "steep",
        a."weight" * (s."k1" + 1) * ln(1 + (s."entries" - t."entries" + 0.5) / (t."entries" + 0.5)) AS "weight"
      FROM "IndexTerm" t JOIN stat s ON s."kind" = t."kind" JOIN asked a ON a."term" = t."term"
      WHERE t."ownerId" = ${ownerId}::uuid AND t."kind" = ANY(${kinds}::"IndexKind"[]) AND t."term" = ANY(${[...terms.keys()]})
    ), held AS MATERIALIZED (
      SELECT *, row_number() OVER ranked = 1 OR sum("df") OVER ranked <= ${read}::int AS "read" FROM weighed
      WINDOW ranked AS (PARTITION BY "kind" ORDER BY "weight" DESC, "term")
    ), found AS MATERIALIZED (
      SELECT h."kind", h."term", p."entryId", p."tf", p."length",
        h."weight" * p."tf" / (p."tf" + h."flat" + h."steep" * p."length") AS "score"
      FROM held h CROSS JOIN LATERAL (
        SELECT "entryId", "tf", "length" FROM "Posting"
        WHERE "ownerId" = ${ownerId}::uuid AND "kind" = h."kind" AND "term" = h."term" OFFSET 0) AS p
      WHERE h."read"
    ), scored AS MATERIALIZED (SELECT "kind", "entryId", sum("score") AS "score" FROM found GROUP BY "kind", "entryId"),
    best AS MATERIALIZED (
      SELECT b."kind", b."entryId", b."score" FROM (
        SELECT "kind", CASE WHEN count(*) > ${most}::int THEN ${fewer}::int ELSE ${most}::int END AS "most" FROM scored GROUP BY "kind") AS n
      CROSS JOIN LATERAL (
        SELECT * FROM scored WHERE scored."kind" = n."kind" ORDER BY "score" DESC, "entryId" LIMIT n."most") AS b
    ), hits AS (
      SELECT f."kind", f."term", f."entryId", f."tf", f."length" FROM best b JOIN found f ON f."entryId" = b."entryId"
      UNION ALL
      SELECT h."kind", h."term", p."entryId", p."tf", p."length" FROM held h
      JOIN best b ON b."kind" = h."kind" CROSS JOIN LATERAL (
        SELECT "entryId", "tf", "length" FROM "Posting"
        WHERE "ownerId" = ${ownerId}::uuid AND "kind" = h."kind" AND "term" = h."term" AND "entryId" = b."entryId" OFFSET 0) AS p
      WHERE NOT h."read"
    )
    SELECT g."term", g."kind"::text AS "kind", h."df", g."hits" FROM (
      SELECT f."term", f."kind", string_agg(concat_ws(' ', f."entryId", f."tf", f."length", p."place"), ';' ORDER BY f."entryId") AS "hits"
      FROM (
        SELECT b."entryId", concat_ws(' ', coalesce(e."memoryId", e."episodeId", e."conversationId"), e."seq", e."asks") AS "place"
        FROM best b JOIN "IndexEntry" e ON e."id" = b."entryId") AS p
      JOIN hits f ON f."entryId" = p."entryId"
      GROUP BY f."kind", f."term") AS g
    JOIN held h ON h."kind" = g."kind" AND h."term" = g."term"
    UNION ALL
    SELECT p."term", NULL, t."entries", string_agg(concat_ws(' ', b."entryId", p."tf"), ';') FROM (
      SELECT "entryId" FROM best WHERE "kind" = 'message' ORDER BY "score" DESC, "entryId" LIMIT ${recipe.feedback.turns}::int) AS b
    CROSS JOIN LATERAL (
      SELECT "kind", "term", "tf" FROM "Posting" WHERE "ownerId" = ${ownerId}::uuid AND "entryId" = b."entryId" OFFSET 0) AS p
    CROSS JOIN LATERAL (
      SELECT "entries" FROM "IndexTerm" WHERE "ownerId" = ${ownerId}::uuid AND "kind" = p."kind" AND "term" = p."term" OFFSET 0) AS t
    GROUP BY p."term", t."entries"
    ORDER BY 2, 1`;
  for (const { term, kind, df, hits } of rows) {
    const all = hits.split(";");
    if (kind === "message" && all.length < df) found.cut = true;
    for (const hit of all) {
      const [entryId, tf, length, id, seq, asks] = hit.split(" ") as [string, string, string, string, string, string];
      const shared = { entryId: Number(entryId), term, df, tf: Number(tf), length: Number(length) };
      if (!kind) {
        found.held.push(shared);
      } else if (kind === "message") {
        found.messages.push({ ...shared, conversationId: id, seq: Number(seq), asks: asks === "t" });
      } else {
        found.targets.push({ ...shared, kind, targetId: id });
      }
    }
  }
  return found;
}
