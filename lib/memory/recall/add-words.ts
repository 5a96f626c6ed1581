import { numberOf } from "@/lib/memory/recall/lay-out";
import type { MessageScores } from "@/lib/memory/recall/score-messages";
import type { Sessions } from "@/lib/memory/recall/session-of";
import { placeOf, type Place, type Scored } from "@/lib/memory/recall/types";

/**
 * Puts the words' scores to those of the other channels: all that have one already, and the `most` best by words. No other
 * place can be among the `most` best of all, since nothing else adds to it.
 */
export function addWords(
  scores: Map<Place, Scored>,
  { layout, total, channels }: MessageScores,
  sessions: Sessions,
  most: number,
): void {
  const add = (place: Place, at: number) => {
    if (total[at]! <= 0) return;
    const entry = scores.get(place) ?? { score: 0, why: {} };
    entry.score += total[at]!;
    for (const [channel, amounts] of Object.entries(channels)) if (amounts[at]) entry.why[channel] = amounts[at]!;
    scores.set(place, entry);
  };
  const taken = new Set<number>();
  for (const place of scores.keys()) {
    const split = place.lastIndexOf(":");
    const at = numberOf(layout, sessions, place.slice(0, split), Number(place.slice(split + 1)));
    if (at === undefined) continue;
    add(place, at);
    taken.add(at);
  }
  const least =
    total
      .filter((score) => score > 0)
      .sort()
      .at(-most) ?? 0;
  for (const [span, from] of layout.first)
    for (let seq = span.fromSeq; seq <= span.toSeq; seq++) {
      const at = from + seq - span.fromSeq;
      if (total[at]! >= least && !taken.has(at)) add(placeOf(span.conversationId, seq), at);
    }
}
