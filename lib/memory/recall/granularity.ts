/**
 * How sure a granularity is of its best: 1 − H/ln n, H the entropy of softmax(score / temperature) over its n scores. 1 when one
 * stands out, 0 when all are alike, never below. (MemGAS routes by 1 − H, which is negative where H > 1; divided by its
 * largest value, ln n, it is not.) One score alone is sure; none is not.
 */
export function certainty(scores: number[], temperature: number): number {
  if (scores.length < 2) return scores.length;
  const most = scores.reduce((best, score) => Math.max(best, score), Number.NEGATIVE_INFINITY);
  const weights = scores.map((score) => Math.exp((score - most) / temperature));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const entropy = weights.reduce(
    (total, weight) => (weight ? total - (weight / sum) * Math.log(weight / sum) : total),
    0,
  );
  return Math.max(0, 1 - entropy / Math.log(scores.length));
}

/** What each granularity's weight is multiplied with: its certainty over their mean, so that they add up to their number. */
export function route(granularities: number[][], temperature: number): number[] {
  const all = granularities.map((scores) => certainty(scores, temperature));
  const mean = all.reduce((sum, one) => sum + one, 0) / Math.max(all.length, 1);
  return all.map((one) => (mean > 0 ? one / mean : 1));
}
