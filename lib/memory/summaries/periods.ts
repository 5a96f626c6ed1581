import { addDays, civilAt, mondayOf, type Civil } from "@/lib/memory/extract/built-in/times/civil";
import type { SummaryLevel } from "@/lib/memory/summaries/types";

const two = (n: number) => String(n).padStart(2, "0");
const DAY_MS = 86_400_000;
const utc = ({ year, month, day }: Civil) => Date.UTC(year, month - 1, day);

/**
 * The ISO 8601 week an instant falls in, by the calendar of an IANA zone: "2026-W48". A week belongs to the year, and here
 * to the month, of its Thursday, so that every week has one month and every month one year.
 */
export function weekOf(at: Date, timeZone: string): string {
  const thursday = addDays(mondayOf(civilAt(at, timeZone)), 3);
  const dayOfYear = Math.round((utc(thursday) - Date.UTC(thursday.year, 0, 1)) / DAY_MS);
  return `${thursday.year}-W${two(1 + Math.floor(dayOfYear / 7))}`;
}

/** "2026-W48" → "2026-11". */
export function monthOfWeek(week: string): string {
  const [year = 0, number = 0] = week.split("-W").map(Number);
  // The fourth of January is always in week 1.
  const first = mondayOf({ year, month: 1, day: 4 });
  const thursday = addDays(first, (number - 1) * 7 + 3);
  return `${thursday.year}-${two(thursday.month)}`;
}

/** The key one level up. A session's is the week it began in, which only its time tells. */
export function parentOf(level: Exclude<SummaryLevel, "session">, key: string): string {
  if (level === "week") return monthOfWeek(key);
  if (level === "month") return key.slice(0, 4);
  return level === "year" ? STORY : "";
}

export const STORY = "story";
