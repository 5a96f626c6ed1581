import { TZDate } from "@date-fns/tz";
import { calendarDay } from "@/lib/memory/recall/elapsed";
import type { AsOf, Clock } from "@/lib/memory/view/as-of/types";

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The instant at which a calendar day is over in a time zone: what was said or happened on the day counts as of it. Null for
 * what is no day ("2026-02-30").
 */
export function endOfDay(day: string, timeZone: string): Date | null {
  const [, year, month, date] = (DAY.exec(day) ?? []).map(Number);
  if (!year || !month || !date || month > 12) return null;
  if (new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10) !== day) return null;
  return new Date(new TZDate(year, month - 1, date + 1, timeZone).getTime());
}

/** The day and clock an address asks for, or null for now. A day that is none, and one to come, is now. */
export function readAsOf(
  params: Record<string, string | string[] | undefined>,
  { now, timeZone }: { now: Date; timeZone: string },
): AsOf | null {
  const one = (name: string) => [params[name]].flat()[0] ?? "";
  const day = one("asof");
  const at = endOfDay(day, timeZone);
  if (!at || day >= calendarDay(now, timeZone)) return null;
  return { day, at, clock: readClock(one("clock")) };
}

export const readClock = (clock: string): Clock => (clock === "believed" ? "believed" : "true");
