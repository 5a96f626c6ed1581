import { TZDate, tz } from "@date-fns/tz";
import {
  addDays,
  addMonths,
  addWeeks,
  addYears,
  format,
  startOfDay,
  startOfISOWeek,
  startOfMonth,
  startOfYear,
} from "date-fns";
import type { ValidDates } from "@/lib/memory/view/detail/types";
import type { MemoryView } from "@/lib/memory/view/types";

const START = { day: startOfDay, week: startOfISOWeek, month: startOfMonth, year: startOfYear };
const NEXT = { day: addDays, week: addWeeks, month: addMonths, year: addYears };

/**
 * Days as the person writes them, as an interval: from the start of the first's day, week, month or year in the time zone, to the
 * end of the last's. All null when no day is given.
 */
export function toValidColumns({ from, to, precision }: ValidDates, timeZone: string) {
  if (!from && !to) return { validFrom: null, validTo: null, validPrecision: null };
  const zone = { in: tz(timeZone) };
  const startOf = (day: string) => {
    const [year, month, date] = day.split("-").map(Number) as [number, number, number];
    return START[precision](new TZDate(year, month - 1, date, timeZone), zone);
  };
  return {
    validFrom: from ? new Date(startOf(from).getTime()) : null,
    validTo: to ? new Date(NEXT[precision](startOf(to), 1, zone).getTime()) : null,
    validPrecision: precision,
  };
}

/** The interval as the person would write it: the other way round. */
export function toValidDates({ from, to, precision }: MemoryView["valid"], timeZone: string): ValidDates {
  const say = (at: Date) => format(at, "yyyy-MM-dd", { in: tz(timeZone) });
  return {
    from: from ? say(from) : "",
    // `to` is exclusive; its last moment lies on the last day.
    to: to ? say(new Date(Math.max(to.getTime() - 1, from?.getTime() ?? -Infinity))) : "",
    precision: precision ?? "day",
  };
}
