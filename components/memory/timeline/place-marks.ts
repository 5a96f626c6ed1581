import type { Precision } from "@/lib/memory/types";
import type { TimelineEntry } from "@/lib/memory/view/timeline/types";

export interface PlacedMark {
  x: number;
  /** From the bottom, 0 on the axis. */
  row: number;
  /** What stands here: one thing, or the rest of a stack that is too high. */
  entries: TimelineEntry[];
  /** It may lie anywhere around: less is known of its time than the steps of the axis. */
  rough: boolean;
}

interface Frame {
  xOf: (at: Date) => number;
  /** The steps of the axis, with both ends. */
  edges: Date[];
  /** What a mark takes of the axis. */
  breadth: number;
  rows: number;
  width: number;
}

const DAY_MS = 86_400_000;
const LASTS_MS: Record<Precision, number> = {
  day: DAY_MS,
  week: 7 * DAY_MS,
  month: 30.4 * DAY_MS,
  year: 365.25 * DAY_MS,
};
/** So that a mark at the end of the axis is not cut off. */
const MARGIN = 8;

/**
 * Where marks stand: over the step of the axis in which they happened, in its middle when no more than the step is known, else
 * in a column of it. One that would cover another is stacked on it, up to `rows`; what does not fit is gathered in the uppermost
 * place. The order in time is kept.
 */
export function placeMarks(entries: TimelineEntry[], { rows, ...frame }: Frame): PlacedMark[] {
  const placed: PlacedMark[] = [];
  for (const entry of entries) {
    const { x, rough } = placeOn(entry, frame);
    const taken = new Set(placed.filter((one) => Math.abs(one.x - x) < frame.breadth).map((one) => one.row));
    let row = 0;
    while (taken.has(row)) row++;
    placed.push({ x, row, entries: [entry], rough });
  }
  placed.sort((a, b) => a.x - b.x || a.row - b.row);
  const gathered: PlacedMark[] = [];
  for (const mark of placed.filter(({ row }) => row >= rows - 1)) {
    const last = gathered.at(-1);
    if (last && mark.x - last.x < frame.breadth) last.entries.push(...mark.entries);
    else gathered.push({ ...mark, row: rows - 1 });
  }
  return [...placed.filter(({ row }) => row < rows - 1), ...gathered].sort((a, b) => a.x - b.x || a.row - b.row);
}

function placeOn({ from, to, precision }: TimelineEntry, { xOf, edges, breadth, width }: Omit<Frame, "rows">) {
  const first = Math.max(0, xOf(from));
  const last = Math.min(width, xOf(to ?? new Date(from.getTime() + LASTS_MS[precision])));
  const middle = (first + Math.max(first, last)) / 2;
  const within = (x: number) => Math.min(width - MARGIN, Math.max(MARGIN, x));
  const steps = edges.map(xOf);
  const step = steps.findLastIndex((edge, index) => index < steps.length - 1 && edge <= middle);
  const [left, right] = [steps[step] ?? 0, steps[step + 1] ?? width];
  const wide = right - left;
  // Months are not of one length, and an hour is lost in spring.
  const rough = xOf(new Date(from.getTime() + LASTS_MS[precision])) - xOf(from) > wide * 1.5;
  if (last - first > wide * 1.5) return { x: within(middle), rough };
  if (last - first > wide * 0.8) return { x: within((left + right) / 2), rough };
  // Two columns would say no more than one, and stand beside the name of the step.
  const columns = wide < 3 * breadth ? 1 : Math.floor(wide / breadth);
  const column = Math.min(columns - 1, Math.floor(((middle - left) / wide) * columns));
  return { x: within(left + ((column + 0.5) * wide) / columns), rough };
}
