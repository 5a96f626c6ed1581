import type { Candidate } from "../../types";

/** "… but I didn't take it", "turned it down": an offer, and nothing that began. */
const TURNED_DOWN =
  /^[\s,.;:!-]*(?:(?:but|though|tho|and|then|so|yet|however)\b[\s,]*)*(?:i(?:'m|m| am| have|'ve|ve)? ?)?(?:(?:did ?n[o'’]?t|won['’]?t|am not|not|never) (?:gonna |going to |want to |wanna )?(?:tak(?:e|ing)|accept(?:ing)?|go(?:ing)?|want) (?:it|that|there|for it)\b|(?:turned|turning|had to turn) (?:it|that|them) down|(?:said|saying) no\b|declined\b|rejected (?:it|them)\b|passed on it|decided against|changed my mind)/i;
/** The words trail off before saying what ("I smoke... meats"). */
const TRAILS_OFF = /^\s*(?:\.\.+|…)\s*\p{L}/u;
const WITHOUT_OBJECT = / (?:smokes?|vapes?|drinks?|eats?|hates?|loves?|likes?|needs?|wants?)\.$/i;

/** What the rest of a message, from where a clause ends, leaves of what the clause gave. */
export function withoutTakenBack(candidates: Candidate[], after: string): Candidate[] {
  const trailing = TRAILS_OFF.test(after);
  const down = TURNED_DOWN.test(after);
  if (!trailing && !down) return candidates;
  return candidates
    .filter((c) => !trailing || !WITHOUT_OBJECT.test(c.statement))
    .map((c) => {
      if (!down || c.kind !== "event") return c;
      const { slot: _slot, ...plain } = c;
      return plain;
    });
}
