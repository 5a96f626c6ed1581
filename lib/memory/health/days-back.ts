import { TZDate } from "@date-fns/tz";
import { format, startOfDay, subDays } from "date-fns";

/** The last `count` days of the person's calendar, today among them: where they begin, and each one's name. */
export function daysBack(now: Date, count: number, timeZone: string): { from: Date; names: string[] } {
  const today = startOfDay(new TZDate(now.getTime(), timeZone));
  const days = Array.from({ length: count }, (_, at) => subDays(today, count - 1 - at));
  return { from: new Date(days[0]!.getTime()), names: days.map((day) => format(day, "yyyy-MM-dd")) };
}
