/**
 * How the channels are weighed. Scores of a channel are divided by its best before they are added; adding normalised
 * scores beat fusing by reciprocal rank on the development split (docs/memory.md has the figures).
 */
export const RECIPE = {
  turn: { k1: 0.9, b: 0.4 },
  session: { k1: 0.9, b: 0.4 },
  memory: { k1: 0.9, b: 0.4 },
  /** Pseudo-relevance feedback: turns read, terms taken, their weight. */
  feedback: { turns: 5, terms: 12, weight: 0.3 },
  weights: {
    neighbour1: 0.3,
    neighbour2: 0.15,
    session: 0.4,
    speaker: 0.2,
    answers: 0.2,
    memory: 0.3,
    dense: 0.15,
    episode: 0.1,
    time: 0.15,
    recency: 0.02,
  },
  /** Vectors looked at, of every kind together. */
  nearest: 120,
  /** Messages loaded as items, before the caller's limit. */
  candidates: 120,
} as const;
export type Recipe = typeof RECIPE;
