/** Divides by the best, so that channels can be added. Empty when nothing scored. */
export function normalise<K>(scores: Map<K, number>): Map<K, number> {
  let best = 0;
  for (const score of scores.values()) best = Math.max(best, score);
  return best > 0 ? new Map([...scores].map(([key, score]) => [key, score / best])) : new Map();
}
