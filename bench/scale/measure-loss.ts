import type { Pool } from "pg";
import { embedTexts } from "@/lib/ai/embed";
import type { Db } from "@/lib/db/types";
import { vectorLiteral } from "@/lib/memory/index/vector-literal";
import { analyse } from "@/lib/memory/lexical/analyse";
import { findNear } from "@/lib/memory/recall/find-near";
import { nearestWanted } from "@/lib/memory/recall/read-nearest";
import { readHits } from "@/lib/memory/recall/read-hits";
import { RECIPE } from "@/lib/memory/recall/recipe";
import { scoreTurns } from "@/lib/memory/recall/score-messages";
import type { OwnerScope } from "@/lib/scope";

/** Shares, 0 to 1, of the ten an exhaustive search puts first that the bounded one looks at; means over the questions. */
export interface Loss {
  vectorsKept: number;
  wordsKept: number;
}

const FIRST = 10;
const ALL = 1_000_000_000;

/** The scan recall is held against: every vector of the owner compared, the ten nearest given back. */
export async function scanExactly(pool: Pool, { ownerId }: OwnerScope, question: string) {
  const { model, dim, vectors } = await embedTexts([question]);
  return () =>
    pool.query(
      `SELECT "entryId" FROM "IndexVector" WHERE "ownerId" = $1 AND "model" = $2
       ORDER BY "vector"::vector(${dim}) <=> $3::vector LIMIT ${FIRST}`,
      [ownerId, model, vectorLiteral(vectors[0]!)],
    );
}

/** What the first stages of recall leave out: of the nearest by vector, and of the best messages by BM25. */
export async function measureLoss(db: Db, scope: OwnerScope, questions: string[]): Promise<Loss> {
  let vectors = 0;
  let words = 0;
  for (const question of questions) {
    const embedded = await embedTexts([question]);
    const asked = { ...embedded, vector: vectorLiteral(embedded.vectors[0]!) };
    const nearest = await findNear(db, scope, asked, FIRST, { exact: true });
    const kept = new Set(
      (await findNear(db, scope, asked, nearestWanted(embedded.model, RECIPE))).map((row) => row.targetId),
    );
    vectors += share(nearest.map((row) => kept.has(row.targetId)));

    const terms = new Map(analyse(question).map((term) => [term, 1]));
    const best = async (bounds?: { most: number; fewer: number; read: number }) => {
      const { messages } = await readHits(db, scope, terms, ["message"], RECIPE, bounds);
      // The mean length only scales; what is compared is which messages are there.
      const turns = scoreTurns(messages, terms, { count: 1_000_000, meanLength: 20 }, RECIPE);
      return [...turns].sort((a, b) => b[1].score - a[1].score).map(([entryId]) => entryId);
    };
    const first = (await best({ most: ALL, fewer: ALL, read: ALL })).slice(0, FIRST);
    const read = new Set(await best());
    words += share(first.map((entryId) => read.has(entryId)));
  }
  return { vectorsKept: vectors / questions.length, wordsKept: words / questions.length };
}

const share = (held: boolean[]) => (held.length ? held.filter(Boolean).length / held.length : 1);
