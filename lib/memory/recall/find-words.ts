import type { Db } from "@/lib/db/types";
import { idf, type Collection } from "@/lib/memory/lexical/bm25";
import { expand } from "@/lib/memory/recall/feedback";
import { readHits, type Hits } from "@/lib/memory/recall/read-hits";
import type { Recipe } from "@/lib/memory/recall/recipe";
import { frequencies, scoreTurns } from "@/lib/memory/recall/score-messages";
import type { MessageHit, WeightedTerms } from "@/lib/memory/recall/types";
import { ownTerms } from "@/lib/memory/recall/with-anchors";
import type { OwnerScope } from "@/lib/scope";

/** A term in more than this share of the messages is not fed back. */
const COMMON = 0.1;
const FEW = 20;
/** Postings read for both looks together, and by the second at most: where the question's own words take them all, none are fed back. */
const BOTH_READ = 10_000;
const FED_READ = 2_000;

export interface Words {
  hits: MessageHit[];
  /** The question's terms and those fed back. */
  terms: WeightedTerms;
}

/**
 * What the first look found, and what its best messages' other words find. Where the evidence is thin, what those brought is
 * looked through once more for its own salient words (AgenticLU and ALR² ask again with what they read; here without a model).
 */
export async function findWords(
  db: Db,
  scope: OwnerScope,
  asked: WeightedTerms,
  found: Hits,
  collection: Collection,
  recipe: Recipe,
): Promise<Words> {
  const first = await widen(db, scope, asked, found, collection, recipe);
  const { hop } = recipe;
  if (!hop.below || covered(found.messages, asked, collection.count) >= hop.below) return first;
  const wider = { ...recipe, feedback: hop };
  const again = await readHits(db, scope, first.terms, ["message"], wider);
  return widen(db, scope, first.terms, again, collection, wider);
}

/** The largest share of the question's terms, by idf, that one message holds. */
export function covered(hits: MessageHit[], asked: WeightedTerms, documents: number): number {
  const frequency = frequencies(hits);
  const weight = (term: string) => (asked.has(term) ? idf(documents, frequency.get(term) ?? 0) : 0);
  const all = ownTerms(asked).reduce((sum, term) => sum + weight(term), 0);
  const held = new Map<number, number>();
  for (const { entryId, term, beside } of hits) if (!beside) held.set(entryId, (held.get(entryId) ?? 0) + weight(term));
  return all > 0 ? Math.max(0, ...held.values()) / all : 0;
}

async function widen(
  db: Db,
  scope: OwnerScope,
  asked: WeightedTerms,
  { messages: hits, held, known }: Hits,
  collection: Collection,
  recipe: Recipe,
): Promise<Words> {
  const turns = scoreTurns(hits, asked, collection, recipe);
  const read = [...turns].sort((a, b) => b[1].score - a[1].score).slice(0, recipe.feedback.turns);
  const most = read[0]?.[1].score ?? 0;
  if (most <= 0) return { hits, terms: asked };
  const scores = new Map(read.map(([entryId, { score }]) => [entryId, score / most]));
  const common = Math.max(FEW, Math.ceil(collection.count * COMMON));
  const telling = held.filter(({ df }) => df <= common);
  const terms = expand(asked, telling, scores, collection.count, recipe);
  // Nobody asks on with what this look finds.
  const last = { ...recipe, feedback: { ...recipe.feedback, turns: 0 } };
  const spent = [...asked.keys()].reduce((sum, term) => sum + (known.get(`message ${term}`) ?? 0), 0);
  const left = Math.min(FED_READ, BOTH_READ - spent);
  const fed = withinReach(new Map([...terms].filter(([term]) => !asked.has(term))), held, left);
  const added = await readHits(db, scope, fed, ["message"], last);
  return { hits: [...hits, ...added.messages], terms: new Map([...asked, ...fed]) };
}

/** The terms, best first, that stand in `most` messages together at most. */
export function withinReach(terms: WeightedTerms, held: Hits["held"], most: number): WeightedTerms {
  const frequency = new Map(held.map(({ term, df }) => [term, df]));
  let left = most;
  return new Map(
    [...terms].filter(([term]) => {
      const df = frequency.get(term) ?? 0;
      if (df > left) return false;
      left -= df;
      return true;
    }),
  );
}
