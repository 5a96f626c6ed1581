import type { Db } from "@/lib/db/types";
import { analyse } from "@/lib/memory/lexical/analyse";
import { readCollections, readNearest, readTargetHits } from "@/lib/memory/recall/read-index";
import { RECIPE } from "@/lib/memory/recall/recipe";
import { best, scoreTargets } from "@/lib/memory/recall/score-targets";
import type { OwnerScope } from "@/lib/scope";

const MOST = 500;
/** Nearness alone brings something for any words; below this share of the best it is noise. */
const FLOOR = 0.2;

/** Ids of the owner's memories that match what was typed, best first: by words, and by nearness where words are close. */
export async function searchMemoryIds(db: Db, scope: OwnerScope, typed: string): Promise<string[]> {
  const terms = new Map(analyse(typed).map((term) => [term, 1]));
  const collections = await readCollections(db, scope);
  const hits = terms.size ? await readTargetHits(db, scope, [...terms.keys()]) : [];
  const near = (await readNearest(db, scope, typed, RECIPE.nearest)).filter((row) => row.similarity > 0.3);
  const scores = scoreTargets("memory", hits, near, terms, collections.memory, RECIPE);
  return best(scores, MOST).filter((id) => (scores.get(id) ?? 0) >= FLOOR);
}
