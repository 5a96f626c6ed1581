import type { IndexKind } from "@/lib/db/generated/enums";
import type { Db } from "@/lib/db/types";
import { BESIDE } from "@/lib/memory/anchors/anchor-terms";
import type { Recipe } from "@/lib/memory/recall/recipe";
import type { Hit, MessageHit, TargetHit, WeightedTerms } from "@/lib/memory/recall/types";
import type { OwnerScope } from "@/lib/scope";

interface Row {
  of: "term" | "entries" | "feedback";
  kind: IndexKind;
  term: string | null;
  /** Document frequency of the term; of entries nothing. */
  df: number | null;
  hits: string | null;
}

export interface Hits {
  messages: MessageHit[];
  /** Memories and episodes. */
  targets: TargetHit[];
  /** Every term of the best messages. */
  held: Omit<Hit, "length">[];
  /** Those of the terms that some entry of a kind holds, as "kind term", with how many do. */
  known: ReadonlyMap<string, number>;
}

/** Messages whose terms are read, at most; chosen by their BM25. */
const MOST_HIT = 400;
/** So many of them where more hold one of the terms. */
const FEWER_HIT = 200;
/** Memories, and episodes, whose terms are read; some forty of them are used. */
const MOST_TARGETS = 200;
/** Postings of a kind that are scored, at most, to choose them. */
const MOST_READ = 10_000;

/**
 * The entries of the owner that hold the terms, with every term they hold: of messages all, or where they are more
 * than 400 the 200 best by BM25, of memories and of episodes the 200 best, added up in the database, since a common term
 * stands in thousands of entries. Terms are read from the one that can add most to a score, until 10,000 postings are read (the
 * first one whole, however many it has); the others are looked up in the entries chosen (MaxScore, Turtle & Flood 1995, without its guarantee). With them come all
 * terms of the best `recipe.feedback.turns` messages, for feedback.
 *
 * What an entry holds is told of the best alone: a string for each of thousands would cost more than reading them. Of
 * messages one more than wanted is taken, which tells whether there are more without counting thousands. Entries come as one
 * string a kind, which is several times faster than a row each. Every look-up is by key (`OFFSET 0` keeps the planner from
 * turning it into a join): how much an owner has is nothing it could guess.
 */
export async function readHits(
  db: Db,
  { ownerId }: OwnerScope,
  terms: WeightedTerms,
  kinds: IndexKind[],
  recipe: Recipe,
  { most = MOST_HIT, fewer = FEWER_HIT, targets = MOST_TARGETS, read = MOST_READ } = {},
): Promise<Hits> {
  if (!terms.size) return { messages: [], targets: [], held: [], known: new Map() };
  const bm25 = kinds.map((kind) => (kind === "message" ? recipe.turn : recipe.memory));
  const rows = await db.$queryRaw<Row[]>`
    /* kept */ WITH stat AS MATERIALIZED (
      SELECT s.*, a."k1", a."b", greatest(s."terms"::float8 / s."entries", 1) AS "mean"
      FROM unnest(${kinds}::"IndexKind"[], ${bm25.map(({ k1 }) => k1)}::float8[], ${bm25.map(({ b }) => b)}::float8[]) AS a("kind", "k1", "b")
      CROSS JOIN LATERAL (
        SELECT * FROM "IndexStat" WHERE "ownerId" = ${ownerId}::uuid AND "kind" = a."kind" AND "entries" > 0 OFFSET 0) AS s
    ), asked AS MATERIALIZED (
      SELECT s."kind", a."term", t."entries" AS "df", s."k1" * (1 - s."b") AS "flat", s."k1" * s."b" / s."mean" AS "steep",
        a."weight" * (s."k1" + 1) * ln(1 + (s."entries" - t."entries" + 0.5) / (t."entries" + 0.5)) AS "weight"
      FROM stat s
      CROSS JOIN unnest(${[...terms.keys()]}::text[], ${[...terms.values()]}::float8[]) AS a("term", "weight")
      CROSS JOIN LATERAL (
        SELECT "entries" FROM "IndexTerm" WHERE "ownerId" = ${ownerId}::uuid AND "kind" = s."kind" AND "term" = a."term" OFFSET 0) AS t
    ), term AS MATERIALIZED (
      SELECT *, row_number() OVER ranked = 1 OR sum("df") OVER ranked <= ${read}::int AS "whole" FROM asked
      WINDOW ranked AS (PARTITION BY "kind" ORDER BY "weight" DESC, "term")
    ), read AS MATERIALIZED (
      SELECT t."kind", t."term", p."entryId", p."tf", p."length",
        t."weight" * p."tf" / (p."tf" + t."flat" + t."steep" * p."length") AS "part"
      FROM term t CROSS JOIN LATERAL (
        SELECT "entryId", "tf", "length" FROM "Posting"
        WHERE "ownerId" = ${ownerId}::uuid AND "kind" = t."kind" AND "term" = t."term" OFFSET 0) AS p
      WHERE t."whole"
    ), first AS MATERIALIZED (
      SELECT s."kind", b.*, row_number() OVER best AS "rank", count(*) OVER (PARTITION BY s."kind") AS "found"
      FROM stat s CROSS JOIN LATERAL (
        SELECT "entryId", max("length") AS "length", sum("part") AS "score" FROM read WHERE "kind" = s."kind"
        GROUP BY "entryId" ORDER BY "score" DESC, "entryId"
        LIMIT CASE WHEN s."kind" = 'message' THEN ${most}::int + 1 ELSE ${targets}::int END) AS b
      WINDOW best AS (PARTITION BY s."kind" ORDER BY b."score" DESC, b."entryId")
    ), best AS MATERIALIZED (
      SELECT f."kind", f."entryId", f."length", f."score", string_agg(r."term" || ' ' || r."tf", ' ') AS "held"
      FROM first f JOIN read r ON r."entryId" = f."entryId"
      WHERE f."kind" <> 'message' OR f."found" <= ${most}::int OR f."rank" <= ${fewer}::int
      GROUP BY f."kind", f."entryId", f."length", f."score"
    )
    SELECT 'term' AS "of", "kind"::text AS "kind", "term", "df", NULL AS "hits" FROM term
    UNION ALL
    SELECT 'entries', b."kind"::text, NULL, NULL,
      string_agg(concat_ws(' ', b."entryId", b."length", e."place", b."held",
        CASE WHEN EXISTS (SELECT 1 FROM term WHERE NOT "whole") THEN (
          SELECT string_agg(t."term" || ' ' || p."tf", ' ') FROM term t CROSS JOIN LATERAL (
            SELECT "tf" FROM "Posting" WHERE "ownerId" = ${ownerId}::uuid AND "entryId" = b."entryId" AND "term" = t."term" OFFSET 0) AS p
          WHERE t."kind" = b."kind" AND NOT t."whole") END), ';' ORDER BY b."entryId")
    FROM best b CROSS JOIN LATERAL (
      SELECT concat_ws(' ', coalesce("memoryId", "episodeId", "conversationId"), coalesce("seq", 0), "asks") AS "place"
      FROM "IndexEntry" WHERE "id" = b."entryId" OFFSET 0) AS e
    GROUP BY b."kind"
    UNION ALL
    SELECT 'feedback', 'message', p."term", t."entries", string_agg(b."entryId" || ' ' || p."tf", ' ') FROM (
      SELECT "entryId" FROM best WHERE "kind" = 'message' ORDER BY "score" DESC, "entryId" LIMIT ${recipe.feedback.turns}::int) AS b
    CROSS JOIN LATERAL (
      SELECT "term", "tf" FROM "Posting" WHERE "ownerId" = ${ownerId}::uuid AND "entryId" = b."entryId" OFFSET 0) AS p
    CROSS JOIN LATERAL (
      SELECT "entries" FROM "IndexTerm" WHERE "ownerId" = ${ownerId}::uuid AND "kind" = 'message' AND "term" = p."term" OFFSET 0) AS t
    GROUP BY p."term", t."entries"`;
  return parse(rows);
}

function parse(rows: Row[]): Hits {
  const frequency = new Map<string, number>();
  const found: Hits = { messages: [], targets: [], held: [], known: frequency };
  const ofKind: Record<IndexKind, Map<string, number>> = { message: new Map(), memory: new Map(), episode: new Map() };
  for (const { of, kind, term, df } of rows) {
    if (of !== "term") continue;
    frequency.set(`${kind} ${term}`, df!);
    ofKind[kind].set(term!, df!);
  }
  for (const { of, kind, term, df, hits } of rows) {
    if (of === "term" || !hits) continue;
    if (of === "feedback") {
      // What stands beside a message is a guess, and no word to ask on with.
      if (term!.startsWith(BESIDE)) continue;
      const parts = hits.split(" ");
      for (let i = 0; i < parts.length; i += 2)
        found.held.push({ entryId: Number(parts[i]), term: term!, df: df!, tf: Number(parts[i + 1]) });
      continue;
    }
    const entries = hits.split(";");
    for (const entry of entries) readEntry(found, kind, ofKind[kind], entry.split(" "));
  }
  return found;
}

function readEntry(found: Hits, kind: IndexKind, frequency: ReadonlyMap<string, number>, parts: string[]): void {
  const [entryId, length, seq] = [Number(parts[0]), Number(parts[1]), Number(parts[3])];
  const id = parts[2]!;
  const asks = parts[4] === "t";
  // Some thousand a question: written out, since spreading costs several times as much.
  for (let i = 5; i < parts.length; i += 2) {
    const term = parts[i]!;
    const df = frequency.get(term)!;
    const tf = Number(parts[i + 1]);
    if (kind !== "message") found.targets.push({ entryId, term, df, tf, length, kind, targetId: id });
    else {
      const beside = term.startsWith(BESIDE);
      found.messages.push({ entryId, term, df, tf, length, conversationId: id, seq, asks, beside });
    }
  }
}
