/** Undirected edges by node, with their weight. Every node has an entry. */
export type Graph<N> = Map<N, Map<N, number>>;

export function link<N>(graph: Graph<N>, a: N, b: N, weight = 1): void {
  for (const [from, to] of [
    [a, b],
    [b, a],
  ] as const) {
    const edges = graph.get(from) ?? new Map<N, number>();
    edges.set(to, (edges.get(to) ?? 0) + weight);
    graph.set(from, edges);
  }
}

/**
 * Personalised PageRank (Haveliwala 2002; EMem-G walks memories, arguments and sessions with it): a walker goes on along an edge
 * with probability `damping`, by its weight, and else back to a seed, by the seed's share. Returns the share of its time
 * at each node; they add up to 1. By power iteration: `rounds` of 20 leave an error under damping²⁰. A node without edges
 * sends the walker back to the seeds. Empty without seeds.
 */
export function pageRank<N>(graph: Graph<N>, seeds: Map<N, number>, damping: number, rounds = 20): Map<N, number> {
  const total = [...seeds.values()].reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return new Map();
  const start = new Map([...seeds].map(([node, weight]) => [node, weight / total]));
  let ranks = new Map(start);
  for (let round = 0; round < rounds; round++) {
    const next = new Map<N, number>();
    let lost = 1;
    for (const [node, rank] of ranks) {
      const edges = graph.get(node);
      if (!edges?.size) continue;
      const weights = [...edges.values()].reduce((sum, weight) => sum + weight, 0);
      for (const [to, weight] of edges) next.set(to, (next.get(to) ?? 0) + (damping * rank * weight) / weights);
      lost -= damping * rank;
    }
    for (const [node, share] of start) next.set(node, (next.get(node) ?? 0) + lost * share);
    ranks = next;
  }
  return ranks;
}
