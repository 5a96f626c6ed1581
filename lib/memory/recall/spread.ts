/**
 * Evidence that lies apart: takes the best, then each time the best of what is left after a share of the strength is
 * taken off for each one already taken from the same group (1 − 1/(1 + taken)), so that a second from one session must be
 * clearly better than a first from another. Strength 0 leaves the order by score.
 */
export function spread<T>(
  ranked: T[],
  scoreOf: (one: T) => number,
  groupOf: (one: T) => unknown,
  strength: number,
  first: number,
): T[] {
  if (!strength) return ranked;
  const left = [...ranked];
  const taken = new Map<unknown, number>();
  const order: T[] = [];
  while (left.length && order.length < first) {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (const [i, one] of left.entries()) {
      const before = taken.get(groupOf(one)) ?? 0;
      const score = scoreOf(one) - strength * (before / (1 + before));
      if (score > most) [best, most] = [i, score];
    }
    const [one] = left.splice(best, 1);
    taken.set(groupOf(one!), (taken.get(groupOf(one!)) ?? 0) + 1);
    order.push(one!);
  }
  return [...order, ...left];
}
