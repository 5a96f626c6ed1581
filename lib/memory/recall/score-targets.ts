import { idf, saturate, type Collection } from "@/lib/memory/lexical/bm25";
import type { Near } from "@/lib/memory/recall/find-near";
import type { Recipe } from "@/lib/memory/recall/recipe";
import { normalise } from "@/lib/memory/recall/normalise";
import type { TargetHit, WeightedTerms } from "@/lib/memory/recall/types";

/** Memories or episodes by words (BM25) and nearness, each normalised, added, and normalised again. */
export function scoreTargets(
  kind: "memory" | "episode",
  hits: TargetHit[],
  near: Near[],
  terms: WeightedTerms,
  collection: Collection,
  { memory }: Recipe,
  dense: number,
): Map<string, number> {
  const mine = hits.filter((hit) => hit.kind === kind);
  const words = new Map<string, number>();
  for (const hit of mine) {
    const weight = (terms.get(hit.term) ?? 0) * idf(collection.count, hit.df);
    words.set(
      hit.targetId,
      (words.get(hit.targetId) ?? 0) + weight * saturate(hit.tf, hit.length, collection.meanLength, memory),
    );
  }
  const nearness = normalise(
    new Map(near.filter((row) => row.kind === kind).map((row) => [row.targetId, Math.max(0, row.similarity)])),
  );
  const scores = normalise(words);
  for (const [id, similarity] of nearness) scores.set(id, (scores.get(id) ?? 0) + dense * similarity);
  return normalise(scores);
}

export function best(scores: Map<string, number>, count: number): string[] {
  return [...scores]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, count)
    .map(([id]) => id);
}
