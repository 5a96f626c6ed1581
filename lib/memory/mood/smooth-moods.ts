import { NEUTRAL, type Mood } from "@/lib/memory/mood/read-mood";
import type { MoodLabel } from "@/lib/memory/mood/lexicon";

export interface TimedMood extends Mood {
  at: Date;
}

/** Share of the mood that carries over to the next message said at once. */
const INERTIA = 0.5;
/** After this long half of what carried over is gone. */
const HALF_LIFE_MS = 2 * 3_600_000;

/**
 * Where the mood stands after these messages, oldest first: s₁ = x₁, sₜ = φₜ·sₜ₋₁ + (1 − φₜ)·xₜ with φₜ = 0.5·2^(−Δt / 2 h).
 * Exponential smoothing (Brown 1956) at uneven intervals; φ is emotional inertia, the lag-one autocorrelation of a
 * person's affect (Kuppens, Allen & Sheeber 2010), which EmotionIC's identity-masked turns model as well. The label is
 * the one that weighs most after the same weights.
 */
export function smoothMoods(moods: TimedMood[]): Mood {
  const first = moods[0];
  if (!first) return NEUTRAL;
  let { valence, arousal } = first;
  const labels = new Map<MoodLabel, number>([[first.label, Math.abs(first.valence)]]);
  for (const [i, mood] of moods.slice(1).entries()) {
    const gap = Math.max(0, mood.at.getTime() - moods[i]!.at.getTime());
    const carried = INERTIA * 2 ** (-gap / HALF_LIFE_MS);
    valence = carried * valence + (1 - carried) * mood.valence;
    arousal = carried * arousal + (1 - carried) * mood.arousal;
    for (const [label, weight] of labels) labels.set(label, weight * carried);
    const weight = (1 - carried) * Math.abs(mood.valence);
    labels.set(mood.label, (labels.get(mood.label) ?? 0) + weight);
  }
  const [label, weight] = [...labels].filter(([name]) => name !== "neutral").sort((a, b) => b[1] - a[1])[0] ?? [];
  return { valence, arousal, label: label && weight ? label : "neutral" };
}
