import { tz } from "@date-fns/tz";
import {
  addDays,
  addMonths,
  addYears,
  startOfDay,
  startOfMonth,
  startOfWeek,
  startOfYear,
  type StartOfWeekOptions,
} from "date-fns";
import type { TimelineZoom } from "@/lib/memory/view/timeline/types";

export interface TimelineRange {
  from: Date;
  to: Date;
  /** The steps of the axis: years, months or days, with both ends. */
  edges: Date[];
}

/** As many years as "all" shows at most, around `at`. */
const MOST_YEARS = 100;

/** The year, month or week around an instant by the calendar of the time zone; for "all" the years of the span. */
export function toRange(
  zoom: TimelineZoom,
  at: Date,
  timeZone: string,
  span: { from: Date; to: Date } | null,
): TimelineRange {
  const zone = { in: tz(timeZone) };
  switch (zoom) {
    case "all": {
      const first = startOfYear(span && span.from < at ? span.from : at, zone);
      const last = addYears(startOfYear(span && span.to > at ? span.to : at, zone), 1, zone);
      const from = latest(first, startOfYear(addYears(at, -MOST_YEARS / 2, zone), zone));
      const to = earliest(last, startOfYear(addYears(at, MOST_YEARS / 2, zone), zone));
      return rangeOf(from, to, (date) => addYears(date, 1, zone));
    }
    case "year": {
      const from = startOfYear(at, zone);
      return rangeOf(from, addYears(from, 1, zone), (date) => addMonths(date, 1, zone));
    }
    case "month": {
      const from = startOfMonth(at, zone);
      return rangeOf(from, addMonths(from, 1, zone), (date) => addDays(date, 1, zone));
    }
    case "week": {
      const monday: StartOfWeekOptions = { weekStartsOn: 1 };
      const from = startOfWeek(at, { ...zone, ...monday });
      return rangeOf(from, addDays(from, 7, zone), (date) => addDays(date, 1, zone));
    }
  }
}

/** The steps the mood is averaged over: finer than the axis where a step is long. */
export function moodEdges(zoom: TimelineZoom, { from, to, edges }: TimelineRange, timeZone: string): Date[] {
  const zone = { in: tz(timeZone) };
  if (zoom === "year") return rangeOf(startOfDay(from, zone), to, (date) => addDays(date, 7, zone)).edges;
  if (zoom === "all" && edges.length <= 11) return rangeOf(from, to, (date) => addMonths(date, 1, zone)).edges;
  return edges;
}

function rangeOf(from: Date, to: Date, next: (date: Date) => Date): TimelineRange {
  const edges = [plain(from)];
  for (let edge = next(from); edge < to; edge = next(edge)) edges.push(plain(edge));
  edges.push(plain(to));
  return { from: plain(from), to: plain(to), edges };
}

/** date-fns gives dates that carry their zone; only the instant goes on. */
const plain = (date: Date) => new Date(date.getTime());
const latest = (a: Date, b: Date) => (a > b ? a : b);
const earliest = (a: Date, b: Date) => (a < b ? a : b);
