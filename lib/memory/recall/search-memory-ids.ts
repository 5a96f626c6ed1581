import type { Db } from "@/lib/db/types";
import { analyse } from "@/lib/memory/lexical/analyse";
import { readHits } from "@/lib/memory/recall/read-hits";
import { readCollections } from "@/lib/memory/recall/read-collections";
import { readNearest } from "@/lib/memory/recall/read-nearest";
import { RECIPE } from "@/lib/memory/recall/recipe";
import { best, scoreTargets } from "@/lib/memory/recall/score-targets";
import type { OwnerScope } from "@/lib/scope";

const MOST = 500;
/** Entries nearest by vector that are looked at, of every kind together; on the embedded database each costs. */
const NEAREST = 200;
/** Nearness alone brings something for any words; below this share of the best it is noise. */
const FLOOR = 0.2;
const CLOSE = 0.3;
/** Against the words' 1: orders what shares the words, and finds by itself only where no memory shares one (half a word, a slip). */
const NEAR = 0.05;

/** Ids of the owner's memories that match what was typed, best first: by words, and by nearness where words are close. */
export async function searchMemoryIds(db: Db, scope: OwnerScope, typed: string): Promise<string[]> {
  const terms = new Map(analyse(typed).map((term) => [term, 1]));
  const [collections, { near }, { targets }] = await Promise.all([
    readCollections(db, scope),
    readNearest(db, scope, typed, { nearest: NEAREST, nearestBuiltIn: NEAREST }),
    readHits(db, scope, terms, ["memory"], RECIPE, { targets: 2 * MOST }),
  ]);
  const close = near.filter((row) => row.similarity > CLOSE);
  const scores = scoreTargets("memory", targets, close, terms, collections.memory, RECIPE, NEAR);
  return best(scores, MOST).filter((id) => (scores.get(id) ?? 0) >= FLOOR);
}
