import { tz } from "@date-fns/tz";
import { differenceInCalendarDays } from "date-fns";
import { sayTime } from "@/components/time/moment";
import { talkWords } from "@/components/words/talk";

/** Whole days from `at` to `now` by the calendar of the time zone; 0 is the same day, negative the future. */
export const daysAgo = (at: Date, now: Date, timeZone: string) =>
  differenceInCalendarDays(now, at, { in: tz(timeZone) });

/** "Today", "Yesterday" or the date. */
export function dayName(at: Date, now: Date, timeZone: string): string {
  const days = daysAgo(at, now, timeZone);
  if (days === 0) return talkWords.days.today;
  return days === 1 ? talkWords.days.yesterday : sayTime(at, timeZone, "weekday");
}
