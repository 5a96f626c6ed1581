const DAY_MS = 86_400_000;

/** How long ago, in the words people use: "today", "yesterday", "3 weeks ago", "2 years ago"; by calendar days in the zone. */
export function elapsed(at: Date, now: Date, timeZone: string): string {
  const days = Math.round((dayOf(now, timeZone) - dayOf(at, timeZone)) / DAY_MS);
  if (days < 0) return ahead(-days);
  if (days === 0) return "today";
  if (days === 1) return "yesterday";
  return `${span(days)} ago`;
}

function ahead(days: number): string {
  return days === 1 ? "tomorrow" : `in ${span(days)}`;
}

function span(days: number): string {
  if (days < 14) return plural(days, "day");
  if (days < 61) return plural(Math.round(days / 7), "week");
  if (days < 730) return plural(Math.round(days / 30.44), "month");
  // A day more: years without a leap day are shorter than the mean, and an anniversary completes one.
  return plural(Math.floor((days + 1) / 365.25), "year");
}

const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;

/** Midnight UTC of the calendar day it is in the zone. */
function dayOf(at: Date, timeZone: string): number {
  return Date.parse(calendarDay(at, timeZone));
}

/** "2026-11-24" in the zone; UTC when the zone is not known. */
export function calendarDay(at: Date, timeZone: string): string {
  let format = formats.get(timeZone);
  if (!format) {
    format = makeFormat(timeZone);
    if (formats.size < MOST_ZONES) formats.set(timeZone, format);
  }
  return format.format(at);
}

/** Making one takes some hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();
const MOST_ZONES = 600;

function makeFormat(timeZone: string): Intl.DateTimeFormat {
  const parts = { year: "numeric", month: "2-digit", day: "2-digit" } as const;
  try {
    return new Intl.DateTimeFormat("en-CA", { ...parts, timeZone });
  } catch {
    return new Intl.DateTimeFormat("en-CA", { ...parts, timeZone: "UTC" });
  }
}
