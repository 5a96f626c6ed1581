import { type Civil, compareCivil, weekdayOf } from "./civil";
import { type Span, daySpan } from "./span";

/** Holidays with one date a year; Easter moves by the moon and is left unknown. */
export const HOLIDAY =
  "christmas eve|christmas day|christmas|boxing day|new year['’]s eve|new year['’]s day|halloween|valentine['’]s day|thanksgiving";

const FIXED: Record<string, [number, number]> = {
  "christmas eve": [12, 24], "christmas day": [12, 25], christmas: [12, 25], "boxing day": [12, 26],
  "new year's eve": [12, 31], "new year's day": [1, 1], halloween: [10, 31], "valentine's day": [2, 14],
}; // prettier-ignore

function dateIn(year: number, name: string): Civil {
  const [month, day] = FIXED[name] ?? [11, 1];
  if (FIXED[name]) return { year, month, day };
  // Thanksgiving in the United States: the fourth Thursday of November.
  return { year, month, day: 22 + ((4 - weekdayOf({ year, month, day: 1 }) + 7) % 7) };
}

/** "last" and "next" look strictly before and after today; a bare name may be today. */
export function holiday(word: string, which: string, today: Civil, direction: "past" | "future"): Span {
  const name = word.toLowerCase().replace("’", "'");
  const days = [-1, 0, 1].map((k) => dateIn(today.year + k, name));
  const before = days.filter((d) => compareCivil(d, today) < 0).at(-1)!;
  const after = days.find((d) => compareCivil(d, today) > 0)!;
  const now = days.find((d) => compareCivil(d, today) === 0);
  if (which === "last" || which === "past") return daySpan(before);
  if (which === "next") return daySpan(after);
  if (which === "this" && !(direction === "past" && today.month < 7 && compareCivil(days[1]!, today) > 0))
    return daySpan(days[1]!);
  return daySpan(now ?? (direction === "past" ? before : after));
}
