import { MONTHS } from "./civil";

/** What a date says of a day: "the 10th" only one thing, "Thursday" another, "3 March 2027" three. `month` 1–12, Sunday 0. */
export interface DateParts {
  weekday?: number;
  day?: number;
  month?: number;
  year?: number;
}

const DAYS = "sunday|monday|tuesday|wednesday|thursday|friday|saturday";
const MONTH =
  "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec";
const A_WEEKDAY = new RegExp(`\\b(${DAYS})\\b`);
const A_MONTH = new RegExp(`\\b(${MONTH})\\b`);
const NUMBER = "\\d{1,2}(?:st|nd|rd|th)?";

/** Source of a pattern for a day or month by name or number, without a preposition; a bare number is none. */
export const DATE_PATTERN = `(?:(?:(?:${DAYS}),? )?(?:(?:the )?${NUMBER}(?: of)? (?:${MONTH})|(?:${MONTH}) (?:the )?${NUMBER})(?:,? (?:19|20)\\d\\d)?|(?:${MONTH})(?: (?:19|20)\\d\\d)?|(?:${DAYS})|the \\d{1,2}(?:st|nd|rd|th)|(?:19|20)\\d\\d)(?![\\p{L}\\p{N}])`;

/** The parts of the first date in a text; none of them where there is none. */
export function datePartsOf(text: string): DateParts {
  const lower = text.toLowerCase();
  const weekday = A_WEEKDAY.exec(lower)?.[1];
  const month = A_MONTH.exec(lower)?.[1];
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b(?!\d)/.exec(lower)?.[1];
  const year = /\b((?:19|20)\d\d)\b/.exec(lower)?.[1];
  return {
    ...(weekday ? { weekday: DAYS.split("|").indexOf(weekday) } : {}),
    ...(day ? { day: Number(day) } : {}),
    ...(month ? { month: MONTHS.findIndex((m) => m.toLowerCase().startsWith(month.slice(0, 3))) + 1 } : {}),
    ...(year ? { year: Number(year) } : {}),
  };
}

/** Whether a date is one that these parts tell of: "3 March 2027" is one "in March", and one on a Wednesday. */
export function fitsDate(date: DateParts, told: DateParts): boolean {
  const { year, month, day } = date;
  const known: DateParts =
    date.weekday === undefined && year && month && day
      ? { ...date, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() }
      : date;
  return (["weekday", "day", "month", "year"] as const).every(
    (part) => told[part] === undefined || told[part] === known[part],
  );
}
