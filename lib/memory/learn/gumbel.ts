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
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const u = (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 2 ** 32;
    return -Math.log(-Math.log(u));
  };
}
