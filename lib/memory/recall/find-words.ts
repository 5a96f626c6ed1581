import type { Db } from "@/lib/db/types";
import type { Collection } from "@/lib/memory/lexical/bm25";
import { expand } from "@/lib/memory/recall/feedback";
import { readHits, type Hits } from "@/lib/memory/recall/read-hits";
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
  { messages: hits, held, cut }: Hits,
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
  // Where the first look took only the best, the best by all the terms are others.
  if (cut) return { hits: (await readHits(db, scope, terms, ["message"], recipe)).messages, terms };
  const fed = new Map([...terms].filter(([term]) => !asked.has(term)));
  const added = await readHits(db, scope, fed, ["message"], recipe);
  return { hits: [...hits, ...added.messages], terms };
}
