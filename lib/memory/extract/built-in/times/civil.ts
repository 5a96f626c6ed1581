import { TZDate } from "@date-fns/tz";

/** A calendar date without a time or zone; `month` 1–12. */
export interface Civil {
  year: number;
  month: number;
  day: number;
}

const DAY_MS = 86_400_000;

const utc = (c: Civil): number => {
  const date = new Date(0);
  date.setUTCFullYear(c.year, c.month - 1, c.day);
  return date.getTime();
};

const fromUtc = (ms: number): Civil => {
  const date = new Date(ms);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** The calendar date at an instant in an IANA zone; an unknown zone is read as UTC. */
export function civilAt(at: Date, timeZone: string): Civil {
  const local = new TZDate(at.getTime(), timeZone);
  if (Number.isNaN(local.getFullYear())) return fromUtc(at.getTime());
  return { year: local.getFullYear(), month: local.getMonth() + 1, day: local.getDate() };
}

/** Midnight at the start of a calendar date in an IANA zone. */
export function instantOf(c: Civil, timeZone: string): Date {
  const local = new TZDate(c.year, c.month - 1, c.day, 0, 0, 0, 0, timeZone);
  return Number.isNaN(local.getTime()) ? new Date(utc(c)) : new Date(local.getTime());
}

export const addDays = (c: Civil, days: number): Civil => fromUtc(utc(c) + days * DAY_MS);

/** Adds months; the day is kept inside the shorter month. */
export function addMonths(c: Civil, months: number): Civil {
  const index = c.year * 12 + (c.month - 1) + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(c.day, daysIn(year, month)) };
}

export const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (c: Civil): number => new Date(utc(c)).getUTCDay();

/** The Monday on or before a date (ISO 8601 weeks). */
export const mondayOf = (c: Civil): Civil => addDays(c, -((weekdayOf(c) + 6) % 7));

export const compareCivil = (a: Civil, b: Civil): number => utc(a) - utc(b);

export const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
] as const; // prettier-ignore

/** "20 November 2026". */
export const sayDay = (c: Civil): string => `${c.day} ${MONTHS[c.month - 1]} ${c.year}`;
