import { idf } from "@/lib/memory/lexical/bm25";
import type { Recipe } from "@/lib/memory/recall/recipe";
import type { Hit, WeightedTerms } from "@/lib/memory/recall/types";

/**
 * Pseudo-relevance feedback: takes the terms that stand out in the best turns into the question, at a fraction of its own
 * terms' weight (Rocchio 1971, without the negative part). `scores` are the best turns' scores by entry, normalised.
 */
export function expand(
  terms: WeightedTerms,
  read: Omit<Hit, "length">[],
  scores: Map<number, number>,
  documents: number,
  { feedback }: Recipe,
): WeightedTerms {
  const gain = new Map<string, number>();
  for (const { entryId, term, tf, df } of read) {
    if (terms.has(term) || df < 2) continue;
    gain.set(term, (gain.get(term) ?? 0) + (scores.get(entryId) ?? 0) * Math.min(tf, 2) * idf(documents, df));
  }
  const best = [...gain].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, feedback.terms);
  const top = best[0]?.[1] ?? 1;
  return new Map([
    ...terms,
    ...best.map(([term, amount]): [string, number] => [term, (feedback.weight * amount) / top]),
  ]);
}
