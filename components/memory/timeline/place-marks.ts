import type { TimelineEntry } from "@/lib/memory/view/timeline/types";

export interface PlacedMark {
  x: number;
  /** From the bottom, 0 on the axis. */
  row: number;
  /** What stands here: one thing, or the rest of a stack that is too high. */
  entries: TimelineEntry[];
}

/**
 * Where marks stand: at their time, in columns of one mark's width so that none covers another, stacked up to `rows`; what
 * does not fit is gathered in the uppermost place. The order in time is kept.
 */
export function placeMarks(
  entries: TimelineEntry[],
  xOf: (at: Date) => number,
  { size, rows, width }: { size: number; rows: number; width: number },
): PlacedMark[] {
  const columns = new Map<number, TimelineEntry[]>();
  const last = Math.max(0, Math.floor(width / size) - 1);
  for (const entry of entries) {
    const column = Math.min(last, Math.max(0, Math.floor(xOf(entry.from) / size)));
    columns.set(column, [...(columns.get(column) ?? []), entry]);
  }
  return [...columns]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, stack]) => {
      const x = (column + 0.5) * size;
      const single = stack.length <= rows ? stack : stack.slice(0, rows - 1);
      const rest = stack.slice(single.length);
      const placed = single.map((entry, row): PlacedMark => ({ x, row, entries: [entry] }));
      return rest.length ? [...placed, { x, row: rows - 1, entries: rest }] : placed;
    });
}
