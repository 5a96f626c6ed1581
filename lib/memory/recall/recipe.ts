import type { Bm25 } from "@/lib/memory/lexical/bm25";

/** How the channels are weighed. A weight of 0 switches its channel off. */
export interface Recipe {
  turn: Bm25;
  session: Bm25;
  memory: Bm25;
  /** Pseudo-relevance feedback: turns read, terms taken, their weight. */
  feedback: { turns: number; terms: number; weight: number };
  weights: {
    /** What a term counts in a message's neighbours, one and two places before and after it in its session (`score-fields.ts`). */
    before1: number;
    before2: number;
    after1: number;
    after2: number;
    session: number;
    /** Said by the one of the two whom the question names. */
    speaker: number;
    /** What it counts in the message before, where that one asks. */
    answers: number;
    /** Ends by asking itself: taken off, since a question seldom holds the answer. */
    asks: number;
    /** Speaks of a time where the question asks when. */
    when: number;
    /** Said, or true, in the time the question names. */
    time: number;
    memory: number;
    episode: number;
    /** Nearness in a learnt embedding; the built-in one compares the words once more, tells nothing new, and so has none. */
    dense: number;
    denseBuiltIn: number;
    recency: number;
    /** Stands on a branch of the summary tree that matches (`coarse-to-fine.ts`). Off: it did not pay (docs/memory.md). */
    tree: number;
  };
  /**
   * Where a question asks for several things: what is taken off a second and further message of one session (`spread.ts`).
   */
  many: { spread: number };
  /** Share of what a memory has lost by age (`fade/retention.ts`) that is taken off its score. */
  fade: number;
  /** Memories loaded; 0 leaves them out of the list too. */
  memories: number;
  /** Episodes whose messages get of their score. */
  episodes: number;
  /** Nearest vectors taken, of every kind together. */
  nearest: number;
  /** Messages loaded to be ranked, before the caller's limit. */
  candidates: number;
}

/**
 * The recipe in use. Scores of a channel are divided by its best before they are added; adding normalised scores beat
 * fusing by reciprocal rank on the development split. The numbers are round ones from the middle of plateaus: each was
 * chosen where the conversations of that split agree, and checked on one conversation left out at a time.
 */
export const RECIPE: Recipe = {
  turn: { k1: 0.9, b: 0.4 },
  session: { k1: 0.9, b: 0.4 },
  memory: { k1: 0.9, b: 0.4 },
  feedback: { turns: 5, terms: 12, weight: 0.3 },
  weights: {
    before1: 0.2,
    before2: 0.1,
    after1: 0.15,
    after2: 0.05,
    session: 0.3,
    speaker: 0.45,
    answers: 0.4,
    asks: 0.1,
    when: 0.15,
    time: 0.3,
    memory: 0.2,
    episode: 0.05,
    dense: 0.3,
    denseBuiltIn: 0.05,
    recency: 0.02,
    tree: 0,
  },
  many: { spread: 0.5 },
  fade: 0,
  memories: 40,
  episodes: 8,
  nearest: 160,
  candidates: 160,
};
