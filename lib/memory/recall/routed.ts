import type { Collection } from "@/lib/memory/lexical/bm25";
import type { Recipe } from "@/lib/memory/recall/recipe";
import { route } from "@/lib/memory/recall/granularity";
import { scoreTurns } from "@/lib/memory/recall/score-messages";
import type { MessageHit, WeightedTerms } from "@/lib/memory/recall/types";

/**
 * The recipe with memories and episodes weighed by how sure each is of its best, beside how sure single messages are of
 * theirs, whose words stay the measure of everything else. Without `route.temperature`, the recipe as it is.
 */
export function routed(
  recipe: Recipe,
  memoryScores: Map<string, number>,
  episodeScores: Map<string, number>,
  hits: MessageHit[],
  terms: WeightedTerms,
  collection: Collection,
): Recipe {
  const { weights, route: parameters } = recipe;
  if (!parameters.temperature) return recipe;
  const turns = [...scoreTurns(hits, terms, collection, recipe).values()].map(({ score }) => score);
  const most = turns.reduce((best, score) => Math.max(best, score), 0) || 1;
  const granularities = [[...memoryScores.values()], [...episodeScores.values()], turns.map((score) => score / most)];
  const [ofMemories, ofEpisodes] = route(granularities, parameters.temperature) as [number, number];
  return {
    ...recipe,
    weights: { ...weights, memory: weights.memory * ofMemories, episode: weights.episode * ofEpisodes },
  };
}
