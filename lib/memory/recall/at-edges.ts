/**
 * Best first in, best at the edges out: the 1st at the start, the 2nd at the end, the 3rd after the 1st, and so on, the weakest
 * in the middle, where a model reads least well (Liu et al. 2024, "Lost in the Middle").
 */
export function atEdges<T>(ranked: T[]): T[] {
  const start = ranked.filter((_, i) => i % 2 === 0);
  const end = ranked.filter((_, i) => i % 2 === 1).reverse();
  return [...start, ...end];
}
