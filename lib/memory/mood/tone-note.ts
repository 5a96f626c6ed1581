import type { Mood } from "@/lib/memory/mood/read-mood";
import type { MoodLabel } from "@/lib/memory/mood/lexicon";

/** Weaker moods are left unsaid: a wrong guess about a feeling does more harm than none. */
const LOW = -0.42;
const HIGH = 0.45;

const HOW: Partial<Record<MoodLabel, string>> = {
  tense: "be gentle and unhurried",
  sad: "be warm, listen first, and do not cheer them up by force",
  angry: "stay calm, take it seriously, and do not argue",
  tired: "keep it short and easy",
  glad: "share it",
  excited: "share it",
};

/**
 * One sentence for the prompt on how to speak, or "" when there is nothing to heed. It tells a tone, never a fact: the
 * model is told not to speak of it.
 */
export function toneNote({ valence, label }: Mood, userName: string): string {
  const how = HOW[label];
  const positive = label === "glad" || label === "excited";
  if (!how || (positive ? valence < HIGH : valence > LOW)) return "";
  return `${userName} has sounded ${label} in the last messages: ${how}. This is a guess about the tone, not a fact; do not mention it.`;
}
