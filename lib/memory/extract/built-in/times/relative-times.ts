import { type Civil, addDays, addMonths, compareCivil, daysIn, MONTHS, weekdayOf } from "./civil";
import { HOLIDAY, holiday } from "./holidays";
import { MOVED } from "./moved-words";
import {
  type Span,
  daySpan,
  decadeSpan,
  monthSpan,
  quarterSpan,
  seasonSpan,
  weekendSpan,
  weekSpan,
  yearSpan,
} from "./span";

/** Which way an undirected date ("on Friday", "in May") points. */
export type Direction = "past" | "future";

/** A pattern and what it means said on `today`; null where the words turn out not to be a time. */
export interface RelativeTime {
  pattern: RegExp;
  resolve: (match: RegExpExecArray, today: Civil, direction: Direction, southern: boolean) => Span | null;
}

const WEEKDAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri";
const MONTH =
  "january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec";
export const COUNT =
  "a couple of|a few|several|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|\\d{1,3}";
const UNIT = "day|week|weekend|month|year|decade";
const ORDINAL =
  "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|teenth|twentieth|thirtieth";
const PART = "(?:\\s+(?:morning|afternoon|evening|night))?";

const COUNTS: Record<string, number> = {
  "a couple of": 2, "a few": 3, several: 4, a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8,
  nine: 9, ten: 10, eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30,
}; // prettier-ignore

export const countOf = (word: string): number => COUNTS[word.toLowerCase().replace(/\s+/g, " ")] ?? Number(word);

const monthOf = (word: string): number =>
  MONTHS.findIndex((m) => m.toLowerCase().startsWith(word.toLowerCase().slice(0, 3))) + 1;

const dayNumber = (word: string): number =>
  ["sun", "mon", "tue", "wed", "thu", "fri", "sat"].indexOf(word.toLowerCase().slice(0, 3));

export function shifted(today: Civil, count: number, unit: string, vague: boolean): Span {
  if (unit === "day") return vague ? weekSpan(addDays(today, count)) : daySpan(addDays(today, count));
  if (unit === "week" || unit === "weekend") return weekSpan(addDays(today, count * 7));
  if (unit === "month") {
    const then = addMonths(today, count);
    return monthSpan(then.year, then.month);
  }
  return yearSpan(today.year + count * (unit === "decade" ? 10 : 1));
}

function weekday(word: string, which: string, today: Civil, direction: Direction): Span {
  const ahead = (dayNumber(word) - weekdayOf(today) + 7) % 7;
  if (which === "last" || which === "past") return daySpan(addDays(today, ahead === 0 ? -7 : ahead - 7));
  // "next Friday" said on a Monday is read as the one of the following calendar week.
  if (which === "next")
    return daySpan(addDays(addDays(today, -((weekdayOf(today) + 6) % 7)), 7 + ((dayNumber(word) + 6) % 7)));
  if (which === "this" || which === "coming")
    return daySpan(direction === "past" && ahead > 0 ? addDays(today, ahead - 7) : addDays(today, ahead));
  return daySpan(addDays(today, direction === "past" && ahead > 0 ? ahead - 7 : ahead));
}

function monthNear(month: number, today: Civil, direction: Direction): Span {
  if (direction === "past") return monthSpan(month <= today.month ? today.year : today.year - 1, month);
  return monthSpan(month >= today.month ? today.year : today.year + 1, month);
}

const step = (which: string): number =>
  /^(?:last|past|previous)/.test(which) ? -1 : /^(?:next|coming|following)/.test(which) ? 1 : 0;

function weekend(which: string, today: Civil, direction: Direction): Span {
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7));
  const saturday = addDays(monday, 5);
  const begun = compareCivil(saturday, today) <= 0;
  if (which === "last" || which === "past") return weekendSpan(addDays(saturday, -7));
  if (which === "next") return weekendSpan(addDays(saturday, 7));
  return weekendSpan(direction === "past" && !begun ? addDays(saturday, -7) : saturday);
}

const at = (source: string): RegExp => new RegExp(`\\b(?:${source})\\b`, "gi");

/** Times said relative to the day of speaking; tried in this order, the first to claim a word keeps it. */
export const RELATIVE_TIMES: readonly RelativeTime[] = [
  { pattern: at("(?:the )?day before yesterday"), resolve: (_m, today) => daySpan(addDays(today, -2)) },
  { pattern: at("(?:the )?day after tomorrow"), resolve: (_m, today) => daySpan(addDays(today, 2)) },
  { pattern: at(`yesterday${PART}|last night`), resolve: (_m, today) => daySpan(addDays(today, -1)) },
  { pattern: at(`tomorrow${PART}`), resolve: (_m, today) => daySpan(addDays(today, 1)) },
  {
    pattern: at("(?:earlier |later )?today|tonight|this (?:morning|afternoon|evening)"),
    resolve: (_m, today) => daySpan(today),
  },
  {
    pattern: at(`(?:about |around |roughly |over |almost |nearly )?(${COUNT})\\s+(${UNIT})s?\\s+(?:ago|back)`),
    resolve: (m, today) => shifted(today, -countOf(m[1]!), m[2]!.toLowerCase(), /few|several|couple/.test(m[1]!)),
  },
  {
    pattern: at(
      `(?:(?:half )?an?|\\d{1,2}|two|three|four|five|a few|a couple of)\\s+hours?\\s+ago|(?:${COUNT})\\s+(?:minutes?|mins?)\\s+ago`,
    ),
    resolve: (_m, today) => daySpan(today),
  },
  {
    pattern: at(`(?:in|within)\\s+(?:about |around )?(${COUNT})\\s+(${UNIT})s?(?:' time|s' time)?`),
    resolve: (m, today) => shifted(today, countOf(m[1]!), m[2]!.toLowerCase(), /few|several|couple/.test(m[1]!)),
  },
  {
    // British: "a week last Tuesday" is the Tuesday before that one, "a week on Friday" the Friday after.
    pattern: at(`(a week|two weeks|a fortnight)\\s+(last|next|this|on|from)\\s+(${WEEKDAY}|sat|sun)`),
    resolve: (m, today) => {
      const which = m[2]!.toLowerCase();
      const weeks = (/^a week/i.test(m[1]!) ? 1 : 2) * (which === "last" ? -1 : 1);
      const day = weekday(m[3]!, which === "last" ? "last" : "", today, "future");
      return daySpan(addDays(day.from, weeks * 7));
    },
  },
  {
    // With dots the day stands first wherever dots are used.
    pattern: at("(?<![\\d.v])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?((?:19|20)\\d\\d)"),
    resolve: (m) => {
      const [day, month, year] = [Number(m[1]), Number(m[2]), Number(m[3])];
      if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
      return daySpan({ year, month, day });
    },
  },
  {
    pattern: at(`(last|next|this|this past|this coming)\\s+(${WEEKDAY}|sat|sun)${PART}`),
    resolve: (m, today, direction) => weekday(m[2]!, m[1]!.toLowerCase().split(" ").at(-1)!, today, direction),
  },
  {
    pattern: at(`(${COUNT})\\s+(${UNIT})s?\\s+from\\s+now`),
    resolve: (m, today) => shifted(today, countOf(m[1]!), m[2]!.toLowerCase(), /few|several|couple/.test(m[1]!)),
  },
  {
    pattern: at(
      `(?:the\\s+)?(week|month|year)\\s+(before\\s+last|after\\s+next)(?!\\s+(?:${UNIT}|${WEEKDAY}|${MONTH}|${HOLIDAY}|spring|summer|autumn|fall|winter)\\b)`,
    ),
    resolve: (m, today) => shifted(today, /^before/i.test(m[2]!) ? -2 : 2, m[1]!.toLowerCase(), false),
  },
  {
    pattern: at("(?:the\\s+)?(last|next|this|previous|following|coming)\\s+quarter(?!\\s+(?:of|final|to|past))"),
    resolve: (m, today) => quarterSpan(addMonths({ ...today, day: 1 }, step(m[1]!.toLowerCase()) * 3)),
  },
  {
    pattern: at("(?:the\\s+)?(spring|summer|autumn|fall|winter)\\s+(?:of\\s+)?((?:19|20)\\d\\d)"),
    resolve: (m, _today, _direction, southern) => seasonSpan(Number(m[2]), m[1]!.toLowerCase(), southern),
  },
  {
    pattern: at(`(early|late|mid)[-\\s]+(${MONTH})\\b(?:,?\\s+(?:of\\s+)?((?:19|20)\\d\\d))?(?!\\s+\\d)`),
    resolve: (m, today, direction) => partOfMonth(m, today, direction),
  },
  {
    // Bare "the 20s" to "the 40s" may be ages, degrees or either century.
    pattern: at("the\\s+(?:((?:19|20)\\d0)s|['’]?([5-9]0)s|(fifties|sixties|seventies|eighties|nineties))"),
    resolve: (m) => decadeSpan(decadeOf(m)),
  },
  {
    pattern: at(
      "(?:29(?:th)?\\s+(?:of\\s+)?feb(?:ruary)?|feb(?:ruary)?\\s+(?:the\\s+)?29(?:th)?)(?!,?\\s+(?:of\\s+)?\\d{4})",
    ),
    resolve: (_m, today, direction) => leapDay(today, direction),
  },
  {
    pattern: at(`(last|past|next|this|this past|the|over the)\\s+weekend`),
    resolve: (m, today, d) => weekend(m[1]!.toLowerCase().split(" ").at(-1)!, today, d),
  },
  {
    pattern: at("(?:the\\s+)?(last|next|this|previous|following|coming)\\s+(week|month|year)"),
    resolve: (m, today) => shifted(today, step(m[1]!.toLowerCase()), m[2]!.toLowerCase(), false),
  },
  {
    pattern: at(
      "(last|next|this|in the|over the|during the)\\s+(spring|summer|autumn|fall|winter)(?:\\s+of\\s+((?:19|20)\\d\\d))?",
    ),
    resolve: (m, today, direction, southern) =>
      season({ name: m[2]!.toLowerCase(), which: m[1]!.toLowerCase(), year: m[3], southern }, today, direction),
  },
  {
    pattern: at(`(last|next|this)\\s+(${MONTH})`),
    resolve: (m, today) => monthNear(monthOf(m[2]!), today, m[1]!.toLowerCase() === "last" ? "past" : "future"),
  },
  {
    pattern: at(
      `(?<!(?:\\d(?:st|nd|rd|th)?|${ORDINAL})\\s+(?:of\\s+)?)(?:early |late |mid-?)?(${MONTH})\\.?,?\\s+(?:of\\s+)?((?:19|20)\\d\\d)`,
    ),
    resolve: (m) => monthSpan(Number(m[2]), monthOf(m[1]!)),
  },
  {
    pattern: at(
      `(?<=\\b(?:in|since|until|till|by|during|from|before|after|around|to|between|between\\s+\\w+\\s+and)\\s+)(${MONTH})(?!\\s+\\d)`,
    ),
    resolve: (m, today, direction) => monthNear(monthOf(m[1]!), today, direction),
  },
  {
    pattern: at(
      `(?<=\\b(?:on|by|until|till|since|from|before|after|between|${MOVED}\\s+to|from\\s+\\w+\\s+to|between\\s+\\w+\\s+and)\\s+)(${WEEKDAY}|sat|sun)${PART}(?!,?\\s+\\d|,?\\s+(?:the\\s+)?\\d|,?\\s+(?:${MONTH})\\b)`,
    ),
    resolve: (m, today, direction) => weekday(m[1]!, "", today, direction),
  },
  {
    pattern: at(`(?<=\\b(?:on|by|until|since|${MOVED}\\s+to)\\s+)the\\s+(\\d{1,2})(?:st|nd|rd|th)(?!\\s+of)`),
    resolve: (m, today, direction) => dayOfMonth(Number(m[1]), today, direction),
  },
  {
    pattern: at(
      "(?<=\\b(?:in|since|until|till|by|during|from|before|after|around|to|of|about|between|between\\s+\\d{4}\\s+and)\\s+)((?:19|20)\\d\\d)",
    ),
    resolve: (m) => yearSpan(Number(m[1])),
  },
  {
    pattern: at(
      `(?:(?<=\\b(?:at|on|for|over|since|until|till|by|before|after|around|during)\\s+)|(last|past|next|this)\\s+)(${HOLIDAY})`,
    ),
    resolve: (m, today, direction) => holiday(m[2]!, m[1]?.toLowerCase() ?? "", today, direction),
  },
];

interface SaidSeason {
  name: string;
  which: string;
  year: string | undefined;
  southern: boolean;
}

function season({ name, which, year, southern }: SaidSeason, today: Civil, direction: Direction): Span {
  if (year) return seasonSpan(Number(year), name, southern);
  const spans = [-2, -1, 0, 1, 2].map((k) => seasonSpan(today.year + k, name, southern));
  const over = spans.filter((s) => compareCivil(s.to, today) <= 0);
  const ahead = spans.filter((s) => compareCivil(s.from, today) > 0);
  const now = spans.find((s) => compareCivil(s.from, today) <= 0 && compareCivil(s.to, today) > 0);
  if (which === "last") return over.at(-1)!;
  if (which === "next") return ahead[0]!;
  return (
    now ?? (which === "this" ? seasonSpan(today.year, name, southern) : direction === "past" ? over.at(-1)! : ahead[0]!)
  );
}

function dayOfMonth(day: number, today: Civil, direction: Direction): Span | null {
  if (day < 1 || day > 31) return null;
  // The nearest month on the clause's side that has such a day: no 30th is made up for February.
  const way = direction === "past" ? -1 : 1;
  for (let turn = (day - today.day) * way >= 0 ? 0 : way; Math.abs(turn) < 4; turn += way) {
    const month = addMonths({ ...today, day: 1 }, turn);
    if (day <= daysIn(month.year, month.month)) return daySpan({ ...month, day });
  }
  return null;
}

function leapDay(today: Civil, direction: Direction): Span | null {
  const years = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((k) => today.year + (direction === "past" ? -k : k));
  const day = years
    .filter((year) => daysIn(year, 2) === 29)
    .map((year) => ({ year, month: 2, day: 29 }))
    .find((d) => compareCivil(d, today) * (direction === "past" ? -1 : 1) >= 0);
  return day ? daySpan(day) : null;
}

function partOfMonth(m: RegExpExecArray, today: Civil, direction: Direction): Span {
  const month = monthOf(m[2]!);
  const span = m[3] ? monthSpan(Number(m[3]), month) : monthNear(month, today, direction);
  const part = m[1]!.toLowerCase();
  return { ...span, said: `${part}${part === "mid" ? "-" : " "}${span.said}` };
}

function decadeOf(m: RegExpExecArray): number {
  if (m[1]) return Number(m[1]);
  if (m[2]) return 1900 + Number(m[2]);
  return 1950 + 10 * ["fifties", "sixties", "seventies", "eighties", "nineties"].indexOf(m[3]!.toLowerCase());
}
