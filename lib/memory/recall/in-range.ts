const DAY_MS = 86_400_000;

export interface Range {
  from: Date;
  to: Date;
}

/**
 * How near a time is to the range a question names: 1 inside; outside 1.5 / (1 + e^(x/2)) − 0.5, never below 0, x its distance as a
 * share of the range's own length (at least a day), so that a question for a year forgives weeks and one for a day does
 * not (Memory-T1's reward of session proximity, which goes on below 0; here time only ever adds).
 */
export function proximity(at: Date, { from, to }: Range): number {
  const outside = Math.max(from.getTime() - at.getTime(), at.getTime() - to.getTime(), 0);
  if (!outside) return 1;
  const x = outside / Math.max(to.getTime() - from.getTime(), DAY_MS);
  return Math.max(0, 1.5 / (1 + Math.exp(x / 2)) - 0.5);
}

/**
 * How much of what a message tells happened in the range: each event counts 1 when its time lies in it, ½ when it overlaps, 0
 * when it does not (Memory-T1's event density, with 0 for its −1). Null when it tells of no dated event.
 */
export function density(events: Range[], { from, to }: Range): number | null {
  if (!events.length) return null;
  const shares = events.map((event) => {
    if (event.from >= from && event.to <= to) return 1;
    return event.from <= to && event.to >= from ? 0.5 : 0;
  });
  return shares.reduce((sum: number, share) => sum + share, 0) / events.length;
}
