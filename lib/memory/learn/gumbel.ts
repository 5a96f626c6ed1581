import { seeded } from "@/lib/seeded";

/** FNV-1a of a text, 32 bits: the seed of what is to be repeatable for that text. */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * Gumbel noise −ln(−ln u) from a seeded generator (mulberry32): adding it to scores over a temperature and taking the best
 * samples without replacement from their softmax, which is how RMM explores. The same seed gives the same noise.
 */
export function gumbel(seed: number): () => number {
  const random = seeded(seed);
  // Half a step up: never 0, whose logarithm is none.
  return () => -Math.log(-Math.log(random() + 0.5 / 2 ** 32));
}
