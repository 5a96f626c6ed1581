import { analyse } from "@/lib/memory/lexical/analyse";

/**
 * A statement's content words, lower-case and stemmed, each once, sorted and joined: equal for statements that say the
 * same in another order or inflection. Negation is kept as the word "not", since stop-word lists drop it.
 */
export function normaliseStatement(text: string, options?: Parameters<typeof analyse>[1]): string {
  const words = new Set(analyse(text, options));
  if (isNegated(text)) words.add("not");
  return [...words].sort().join(" ");
}

const NEGATION = /\b(?:not|never|no longer|cannot|without|nobody|nothing|neither|no)\b|n't\b|n’t\b/gi;

/** Whether a statement denies: an odd number of negating words. */
export const isNegated = (text: string): boolean => (text.match(NEGATION)?.length ?? 0) % 2 === 1;
