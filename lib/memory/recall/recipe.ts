/**
 * How the channels are weighed. Scores of a channel are divided by its best before they are added; adding normalised
 * scores beat fusing by reciprocal rank on the development split. The numbers are round ones from the middle of plateaus:
 * each was chosen where the conversations of that split agree, and checked on one conversation left out at a time.
 */
export const RECIPE = {
  turn: { k1: 0.9, b: 0.4 },
  session: { k1: 0.9, b: 0.4 },
  memory: { k1: 0.9, b: 0.4 },
  /** Pseudo-relevance feedback: turns read, terms taken, their weight. */
  feedback: { turns: 5, terms: 12, weight: 0.3 },
  weights: {
    /** A message's neighbours in its session, one and two places before and after it. */
    before1: 0.3,
    before2: 0.15,
    after1: 0.2,
    after2: 0.05,
    session: 0.3,
    /** Said by the one of the two whom the question names. */
    speaker: 0.45,
    /** Follows a message that asks and matches. */
    answers: 0.4,
    /** Ends by asking itself: taken off, since a question seldom holds the answer. */
    asks: 0.1,
    /** Speaks of a time where the question asks when. */
    when: 0.15,
    /** Said, or true, in the time the question names. */
    time: 0.3,
    memory: 0.2,
    episode: 0.05,
    /** Nearness in a learnt embedding; the built-in one compares the words once more and tells little new. */
    dense: 0.3,
    denseBuiltIn: 0.05,
    recency: 0.02,
  },
  /** Nearest vectors taken, of every kind together. */
  nearest: 160,
  /** Messages loaded to be ranked, before the caller's limit. */
  candidates: 160,
} as const;
export type Recipe = typeof RECIPE;
