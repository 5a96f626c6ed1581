import type { TimelineEntry } from "@/lib/memory/view/timeline/types";

export interface PlacedState {
  entry: TimelineEntry;
  row: number;
  x: number;
  width: number;
  /** It goes on beyond the edge of the picture. */
  cutLeft: boolean;
  cutRight: boolean;
}

interface Frame {
  from: Date;
  to: Date;
  until: Date;
  width: number;
  gap: number;
}

/**
 * Where bars stand: states that answer the same question in the same row one after another, so that a move reads as one line;
 * otherwise each in the first row that is free. What still holds reaches up to `until`.
 */
export function placeStates(
  entries: TimelineEntry[],
  xOf: (at: Date) => number,
  { from, to, until, width, gap }: Frame,
): PlacedState[] {
  const ends: number[] = [];
  const rowOf = new Map<string, number>();
  const ordered = [...entries].sort((a, b) => a.from.getTime() - b.from.getTime());
  return ordered.map((entry): PlacedState => {
    const end = entry.to ?? until;
    const x = Math.max(0, xOf(entry.from));
    const right = Math.min(width, Math.max(xOf(end), x + 4));
    const lane = `${entry.subject.id} ${entry.slot ?? entry.id}`;
    const free = (row: number) => (ends[row] ?? -Infinity) <= x;
    const wanted = rowOf.get(lane);
    const found = wanted !== undefined && free(wanted) ? wanted : ends.findIndex((_, row) => free(row));
    const row = found < 0 ? ends.length : found;
    ends[row] = right + (entry.slot ? 0 : gap);
    rowOf.set(lane, row);
    return { entry, row, x, width: right - x, cutLeft: entry.from < from, cutRight: end > to };
  });
}
