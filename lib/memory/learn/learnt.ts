/** What recall has learnt of one owner: numbers by channel, no words. */
export interface Learnt {
  /** Bounded weight by channel of recall's why. */
  weights: Readonly<Record<string, number>>;
  /** Running mean of the reward, −1..1. */
  baseline: number;
  /** Replies learnt from. */
  feedback: number;
}

export const NOTHING_LEARNT: Learnt = { weights: {}, baseline: 0, feedback: 0 };

/** No weight goes beyond this, so that what is learnt moves items and never rules them. */
export const WEIGHT_BOUND = 0.3;
/** Nothing that was learnt is used before so many replies have taught it. */
export const ENOUGH_FEEDBACK = 20;
const MOST_CHANNELS = 32;
/** Not channels of finding: what was learnt itself, and that everything was given. */
const NO_FEATURES = new Set(["learnt", "everything", "explore"]);

/** An item's features: its share of each channel, −1..1, as recall's why gives them. */
export function featuresOf(why: Readonly<Record<string, number>>): [string, number][] {
  return Object.entries(why)
    .filter(
      ([channel, share]) => /^[a-z][a-z-]{0,19}$/i.test(channel) && !NO_FEATURES.has(channel) && Number.isFinite(share),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MOST_CHANNELS)
    .map(([channel, share]) => [channel, Math.max(-1, Math.min(1, share))]);
}

/** What is added to an item's score: Σ weight · feature. */
export const bonus = (weights: Learnt["weights"], why: Readonly<Record<string, number>>): number =>
  featuresOf(why).reduce((sum, [channel, share]) => sum + (weights[channel] ?? 0) * share, 0);
