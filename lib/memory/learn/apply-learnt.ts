import type { Place, Scored } from "@/lib/memory/recall/types";
import { gumbel, seedOf } from "./gumbel";
import { bonus, ENOUGH_FEEDBACK, type Learnt } from "./learnt";

export interface Exploring {
  /** Size of the exploring noise at the beginning; it shrinks with 1/√(1 + feedback/20). 0 explores nothing. */
  explore: number;
  /** What the noise is seeded by: the question. */
  text: string;
}

/**
 * Adds what was learnt to the scores of these places, noted in their why as "learnt". Nothing before enough replies have
 * taught it. Exploration gives what stands near the edge of the prompt a chance to be seen and cited; it is seeded by the
 * question and by how much was learnt, so that asking twice in a row gives the same answer twice.
 */
export function applyLearnt(
  scores: Map<Place, Scored>,
  places: Place[],
  learnt: Learnt | undefined,
  { explore, text }: Exploring,
): void {
  if (!learnt) return;
  const noise = gumbel(seedOf(text) + learnt.feedback);
  const size = explore / Math.sqrt(1 + learnt.feedback / ENOUGH_FEEDBACK);
  for (const place of places) {
    const entry = scores.get(place);
    if (!entry) continue;
    const more = learnt.feedback >= ENOUGH_FEEDBACK ? bonus(learnt.weights, entry.why) : 0;
    const chance = size ? size * noise() : 0;
    if (more) entry.why.learnt = more;
    if (chance) entry.why.explore = chance;
    entry.score += more + chance;
  }
}
