import { BESIDE, GIVES_REASON } from "@/lib/memory/anchors/anchor-terms";
import type { Recipe } from "@/lib/memory/recall/recipe";
import type { Question, WeightedTerms } from "@/lib/memory/recall/types";

/** The terms to look up: the question's own, the same beside messages, and whether a reason is given where it asks why. */
export function withAnchors({ terms, why }: Pick<Question, "terms" | "why">, { weights }: Recipe): WeightedTerms {
  const beside = weights.anchors ? [...terms].map(([term, weight]): [string, number] => [BESIDE + term, weight]) : [];
  return new Map([...terms, ...beside, ...(why && weights.reasons ? ([[GIVES_REASON, 1]] as const) : [])]);
}

/** Those of them that are words. */
export const ownTerms = (terms: WeightedTerms): string[] =>
  [...terms.keys()].filter((term) => !term.startsWith(BESIDE));
