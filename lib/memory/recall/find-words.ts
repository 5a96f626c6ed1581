import type { Db } from "@/lib/db/types";
import { idf, type Collection } from "@/lib/memory/lexical/bm25";
import { expand } from "@/lib/memory/recall/feedback";
import { readHits } from "@/lib/memory/recall/read-hits";
import { readTerms } from "@/lib/memory/recall/read-terms";
import type { Recipe } from "@/lib/memory/recall/recipe";
import { scoreTurns } from "@/lib/memory/recall/score-messages";
import type { MessageHit, WeightedTerms } from "@/lib/memory/recall/types";
import type { OwnerScope } from "@/lib/scope";

/** A term in more than this share of the messages is not fed back. */
const COMMON = 0.1;
const FEW = 20;

export interface Words {
  hits: MessageHit[];
  /** The question's terms and those fed back. */
  terms: WeightedTerms;
}

/** What the first look found, and what its best messages' other words find. */
export async function findWords(
  db: Db,
  scope: OwnerScope,
  asked: WeightedTerms,
  hits: MessageHit[],
  collection: Collection,
  recipe: Recipe,
): Promise<Words> {
  const first = await widen(db, scope, { hits, terms: asked }, collection, recipe);
  if (!recipe.hop.below || covered(hits, asked, collection.count) >= recipe.hop.below) return first;
  return widen(db, scope, first, collection, { ...recipe, feedback: recipe.hop });
}

/** The largest share of the question's terms, by idf, that one message holds. */
export function covered(hits: MessageHit[], asked: WeightedTerms, documents: number): number {
  const frequency = new Map<string, number>();
  for (const { term } of hits) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const weight = (term: string) => (asked.has(term) ? idf(documents, frequency.get(term) ?? 0) : 0);
  const all = [...asked.keys()].reduce((sum, term) => sum + weight(term), 0);
  const held = new Map<number, number>();
  for (const { entryId, term } of hits) held.set(entryId, (held.get(entryId) ?? 0) + weight(term));
  return all > 0 ? Math.max(0, ...held.values()) / all : 0;
}

async function widen(
  db: Db,
  scope: OwnerScope,
  { hits, terms: asked }: Words,
  collection: Collection,
  recipe: Recipe,
): Promise<Words> {
  const turns = scoreTurns(hits, asked, collection, recipe);
  const read = [...turns].sort((a, b) => b[1].score - a[1].score).slice(0, recipe.feedback.turns);
  const most = read[0]?.[1].score ?? 0;
  if (most <= 0) return { hits, terms: asked };
  const scores = new Map(read.map(([entryId, { score }]) => [entryId, score / most]));
  const held = await readTerms(db, scope, [...scores.keys()], Math.max(FEW, Math.ceil(collection.count * COMMON)));
  const terms = expand(asked, held, scores, collection.count, recipe);
  const added = await readHits(
    db,
    scope,
    [...terms.keys()].filter((term) => !asked.has(term)),
    ["message"],
  );
  return { hits: [...hits, ...added.messages], terms };
}
