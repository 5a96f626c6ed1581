import type { Precision, When } from "../../../types";
import { type Civil, addDays, addMonths, instantOf, mondayOf, MONTHS, sayDay } from "./civil";

/** A stretch of calendar days, `to` exclusive, and how it is said without its preposition. */
export interface Span {
  from: Civil;
  to: Civil;
  precision: Precision;
  /** "20 November 2026", "the week of 16 November 2026", "May 2026". */
  said: string;
  /** "on" for a day, "in" for the rest. */
  preposition: "on" | "in";
}

export const daySpan = (day: Civil): Span => ({
  from: day,
  to: addDays(day, 1),
  precision: "day",
  said: sayDay(day),
  preposition: "on",
});

export function weekSpan(inside: Civil): Span {
  const from = mondayOf(inside);
  return { from, to: addDays(from, 7), precision: "week", said: `the week of ${sayDay(from)}`, preposition: "in" };
}

export function weekendSpan(saturday: Civil): Span {
  return {
    from: saturday,
    to: addDays(saturday, 2),
    precision: "week",
    said: `the weekend of ${sayDay(saturday)}`,
    preposition: "on",
  };
}

export function monthSpan(year: number, month: number): Span {
  const from = { year, month, day: 1 };
  return { from, to: addMonths(from, 1), precision: "month", said: `${MONTHS[month - 1]} ${year}`, preposition: "in" };
}

export function yearSpan(year: number): Span {
  return {
    from: { year, month: 1, day: 1 },
    to: { year: year + 1, month: 1, day: 1 },
    precision: "year",
    said: String(year),
    preposition: "in",
  };
}

export function decadeSpan(year: number): Span {
  return { ...yearSpan(year), to: { year: year + 10, month: 1, day: 1 }, said: `the ${year}s` };
}

export function quarterSpan(inside: Civil): Span {
  const quarter = Math.ceil(inside.month / 3);
  const from = { year: inside.year, month: quarter * 3 - 2, day: 1 };
  const said = `the ${["first", "second", "third", "fourth"][quarter - 1]} quarter of ${inside.year}`;
  return { from, to: addMonths(from, 3), precision: "month", said, preposition: "in" };
}

/** Three-month seasons, half a year apart in the south; the one that runs into a new year belongs to the one it starts in. */
export function seasonSpan(year: number, season: string, southern = false): Span {
  const north = ({ spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 } as Record<string, number>)[season] ?? 6;
  const month = southern ? ((north + 5) % 12) + 1 : north;
  const from = { year, month, day: 1 };
  const said = month === 12 ? `the ${season} of ${year}-${String(year + 1).slice(2)}` : `the ${season} of ${year}`;
  return { from, to: addMonths(from, 3), precision: "month", said, preposition: "in" };
}

export function whenOf(span: Span, timeZone: string): When {
  return { from: instantOf(span.from, timeZone), to: instantOf(span.to, timeZone), precision: span.precision };
}
