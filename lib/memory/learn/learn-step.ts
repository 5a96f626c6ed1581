import { bonus, featuresOf, WEIGHT_BOUND, type Learnt } from "./learnt";

export interface Shown {
  score: number;
  /** Share of the score by channel, before anything learnt. */
  why: Readonly<Record<string, number>>;
  cited: boolean;
}

/** RMM's temperature. */
const TEMPERATURE = 0.5;
const RATE = 0.05;
const BASELINE_KEEPS = 0.9;
const MOST_CHANNELS = 32;

/**
 * One step of REINFORCE from one reply (RMM, Tan et al. 2025): an item that was cited is rewarded with +1, one that was in
 * the prompt and not cited with −1; Δw = η · mean over items of (r − b) · ∇ log p, with p = softmax(score / τ) over what
 * was shown, so that ∇ log p(i) = (f_i − Σ_j p_j f_j) / τ. b is the running mean of the rewards. RMM learns two matrices over
 * embeddings; here the weights are of recall's channels, since there may be no learnt embedding. Weights stay within
 * ±WEIGHT_BOUND. A reply that cited nothing, or everything, tells nothing of the order and changes nothing.
 */
export function learnStep(learnt: Learnt, shown: Shown[]): Learnt {
  const cited = shown.filter((item) => item.cited).length;
  if (cited === 0 || cited === shown.length) return learnt;
  const most = Math.max(...shown.map(({ score }) => score), 1e-9);
  const strengths = shown.map(({ score, why }) =>
    Math.exp((score / most + bonus(learnt.weights, why) - 1) / TEMPERATURE),
  );
  const all = strengths.reduce((sum, one) => sum + one, 0);
  const expected = new Map<string, number>();
  for (const [i, { why }] of shown.entries()) {
    for (const [channel, share] of featuresOf(why))
      expected.set(channel, (expected.get(channel) ?? 0) + (strengths[i]! / all) * share);
  }
  const step = new Map<string, number>();
  for (const { why, cited: isCited } of shown) {
    const advantage = (isCited ? 1 : -1) - learnt.baseline;
    const features = new Map(featuresOf(why));
    for (const [channel, mean] of expected) {
      const gradient = ((features.get(channel) ?? 0) - mean) / TEMPERATURE;
      step.set(channel, (step.get(channel) ?? 0) + (RATE * advantage * gradient) / shown.length);
    }
  }
  const weights: Record<string, number> = { ...learnt.weights };
  for (const [channel, by] of step) {
    if (!(channel in weights) && Object.keys(weights).length >= MOST_CHANNELS) continue;
    weights[channel] = Math.max(-WEIGHT_BOUND, Math.min(WEIGHT_BOUND, (weights[channel] ?? 0) + by));
  }
  const reward = (2 * cited) / shown.length - 1;
  const baseline = BASELINE_KEEPS * learnt.baseline + (1 - BASELINE_KEEPS) * reward;
  return { weights, baseline, feedback: learnt.feedback + 1 };
}
