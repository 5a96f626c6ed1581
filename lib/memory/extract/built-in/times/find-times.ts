import * as chrono from "chrono-node";
import { type Civil, addDays, addMonths, civilAt, compareCivil, daysIn } from "./civil";
import type { DayOfYear } from "./day-of-year";
import { COUNT, countOf, type Direction, RELATIVE_TIMES, shifted } from "./relative-times";
import { findStages, type Stages } from "./life-stages";
import { isSouthern } from "./southern";
import { type Span, daySpan, monthSpan, yearSpan } from "./span";

/** How a time bears on what is said: it happened then, began then, ended then, or comes back. */
export type TimeRole = "at" | "since" | "until" | "routine";

/** A time expression in a text: `start`/`end` in UTF-16 units with its preposition, and how to write it absolutely. */
export interface FoundTime {
  start: number;
  end: number;
  role: TimeRole;
  /** Absent for a routine. */
  span?: Span;
  /** The absolute wording that replaces the expression: "on 20 November 2026". */
  told: string;
}

/** What memory knows of the speaker that dates can hang on. */
export interface Known {
  birthday?: DayOfYear;
  stages?: Stages;
}

const DAY_NAME = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const PART_OF_DAY = "(?: (?:morning|afternoon|evening|night|lunchtime))?";
const COMES_BACK = `day|week|weekend|weekday|month|year|morning|afternoon|evening|night|summer|winter|spring|autumn|fall|christmas|easter|thanksgiving|halloween|birthday|time|${DAY_NAME}|january|february|march|april|may|june|july|august|september|october|november|december`;

/** What comes back, told as it was said: "every other Tuesday", "the first Monday of every month", "every three months". */
const ROUTINE = new RegExp(
  [
    `\\b(?:almost |nearly )?(?:every|each)(?: single| other| second| third)? (?:${COMES_BACK})${PART_OF_DAY}(?:(?:,| and| or) (?:every )?${DAY_NAME}${PART_OF_DAY})*\\b(?! of (?:my|the) life)`,
    "\\bevery (?:two|three|four|five|six|few|couple of|\\d{1,2}) (?:days|weeks|months|years|hours)\\b",
    `\\b(?:on )?(?:the )?(?:first|second|third|fourth|last) (?:${DAY_NAME}|day|weekend) of (?:every|each|the) month\\b`,
    `\\bon (?:${DAY_NAME}s|weekends|weekdays|${DAY_NAME} (?:mornings|afternoons|evenings|nights))(?:(?:,| and| or) (?:on )?(?:${DAY_NAME}s|${DAY_NAME} (?:mornings|afternoons|evenings|nights)))*\\b`,
    "\\b(?:once|twice|three times|four times|five times|several times|\\d{1,2} times|a few times) (?:a|per|every|each) (?:day|week|month|year)\\b",
    "\\bin the (?:mornings|afternoons|evenings)\\b|\\bat (?:weekends|night)\\b(?=s?$|[,.])|\\bat weekends\\b",
    "\\b(?:daily|nightly|weekly|fortnightly|biweekly|yearly|annually)\\b(?! (?:news|mail|paper|report|meeting|planner))",
  ].join("|"),
  "gi",
);

const FOR_SO_LONG =
  "for (?:about |around |over |almost |nearly |more than |at least |the (?:last|past) )?(a couple of|couple of|a few|few|several|an?|half a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|\\d{1,2}) (day|week|month|year|decade)s?";
const LASTING = new RegExp(`\\b${FOR_SO_LONG}(?: now)?\\b`, "gi");
/** "For three years until 2014", "from 2011 for three years": the one end gives the other. */
const LASTED = new RegExp(`\\b${FOR_SO_LONG}\\b`, "i");

const PREPOSITION =
  /(?:\b(?:on|in|at|over|during|around|about|for|of|from|to|between|and)\s+(?:the\s+)?|\b(since|until|till|by|before|after)\s+)$/i;

/** "My birthday is on 3 May" says when it is and is none itself. */
const MY_BIRTHDAY =
  /\b(?:on|for|before|after|since|until|till|by|around) (my (?:next |last )?birthday)\b(?!'s| is\b| was\b)/gi;

const OFFSET = new RegExp(`\\b(${COUNT})\\s+(day|week|month|year)s?\\s+(before|after|from)\\s+$`, "i");

/**
 * Finds times in English text and resolves them against the day it was said, in the speaker's zone: routines, durations up
 * to now, relative and coarse times by table, explicit calendar dates by chrono-node.
 *
 * @param direction which way an undirected date points, from the clause's tense.
 * @param known of the speaker: the birthday, for "two weeks before my birthday", and when school and college were, for "when I
 * was in college"; what is not known gives no date.
 * @param lasting whether "for five years" runs up to now (a state) and so gives a beginning.
 */
export function findTimes(
  text: string,
  at: Date,
  timeZone: string,
  direction: Direction,
  lasting = false,
  { birthday, stages }: Known = {},
): FoundTime[] {
  const today = civilAt(at, timeZone);
  const southern = isSouthern(timeZone);
  const found: FoundTime[] = [];
  const free = (start: number, end: number) => found.every((f) => end <= f.start || start >= f.end);

  for (const match of text.matchAll(ROUTINE))
    found.push({ start: match.index, end: match.index + match[0].length, role: "routine", told: match[0] });
  if (lasting)
    for (const match of text.matchAll(LASTING)) {
      const span = before(today, match[1]!.toLowerCase(), match[2]!.toLowerCase());
      if (!span || !free(match.index, match.index + match[0].length)) continue;
      const told = `${match[0].replace(/ now$/i, "")} (since about ${span.said})`;
      found.push({ start: match.index, end: match.index + match[0].length, role: "since", span, told });
    }
  for (const { pattern, resolve } of RELATIVE_TIMES)
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const span = free(match.index, end) ? resolve(match, today, direction, southern) : null;
      if (span) found.push(place(text, match.index, end, span));
    }
  if (birthday)
    for (const match of text.matchAll(MY_BIRTHDAY)) {
      const day = nearest(birthday, today, direction);
      const start = match.index + match[0].length - match[1]!.length;
      const end = match.index + match[0].length;
      if (free(start, end)) found.push(place(text, start, end, daySpan(day)));
    }
  for (const { start, end, span, said } of direction === "past" ? findStages(text, stages) : [])
    if (free(start, end)) found.push({ start, end, role: "at", span, told: `${said} (${span.said})` });
  for (const result of calendarDates(text, today, direction))
    if (free(result.start, result.end)) found.push(place(text, result.start, result.end, result.span));
  if (!lasting) found.push(...otherEnd(text, found));
  found.sort((a, b) => a.start - b.start);
  // An end before its beginning was resolved wrongly on one side: neither is known.
  const backwards = (a?: FoundTime, b?: FoundTime) =>
    a?.role === "since" && b?.role === "until" && a.span && b.span && compareCivil(b.span.to, a.span.from) <= 0;
  return found.filter((f, i) => !backwards(found[i - 1], f) && !backwards(f, found[i + 1]));
}

/** The end a duration gives beside a known one; only years and months, which the known one is as sure of. */
function otherEnd(text: string, found: FoundTime[]): FoundTime[] {
  const match = LASTED.exec(text);
  const [known, ...more] = found.filter((time) => time.role === "since" || time.role === "until");
  const unit = match?.[2]?.toLowerCase();
  if (
    !match ||
    !known?.span ||
    more.length ||
    !/^(?:month|year|decade)$/.test(unit!) ||
    /few|several|couple|half/i.test(match[1]!)
  )
    return [];
  const sign = known.role === "since" ? 1 : -1;
  const months = countOf(match[1]!) * (unit === "month" ? 1 : unit === "year" ? 12 : 120) * sign;
  if (known.span.precision === "year" && unit === "month") return [];
  const moved = addMonths(known.span.from, months);
  const span = known.span.precision === "year" ? yearSpan(moved.year) : monthSpan(moved.year, moved.month);
  const [start, end] = [match.index, match.index + match[0].length];
  const role = known.role === "since" ? ("until" as const) : ("since" as const);
  return [{ start, end, role, span, told: `${match[0]} (${role} about ${span.said})` }];
}

function nearest({ month, day }: DayOfYear, today: Civil, direction: Direction): Civil {
  const here = { year: today.year, month, day };
  const sign = compareCivil(here, today);
  const year = today.year + (direction === "past" ? (sign > 0 ? -1 : 0) : sign < 0 ? 1 : 0);
  return { year, month, day: Math.min(day, daysIn(year, month)) };
}

function before(today: Civil, said: string, unit: string): Span | null {
  if (said === "half a") return unit === "year" ? monthsBefore(today, 6) : null;
  const count = countOf(/couple|few/.test(said) && !said.startsWith("a ") ? `a ${said}` : said);
  if (unit === "day" || unit === "week") return daySpan(addDays(today, -count * (unit === "week" ? 7 : 1)));
  if (unit === "month") return monthsBefore(today, count);
  return yearSpan(today.year - count * (unit === "decade" ? 10 : 1));
}

function monthsBefore(today: Civil, count: number): Span {
  const then = addMonths(today, -count);
  return monthSpan(then.year, then.month);
}

/** Takes the preposition into the expression, so that "since last May" and "on Friday" are replaced whole. */
function place(text: string, start: number, end: number, span: Span): FoundTime {
  let words = PREPOSITION.exec(text.slice(Math.max(0, start - 16), start));
  if (words?.[0].trim().toLowerCase() === "and" && !/\bbetween\b/i.test(text.slice(0, start))) words = null;
  const from = words ? start - words[0].length : start;
  const bound = words?.[1]?.toLowerCase();
  if (bound === "since") return { start: from, end, role: "since", span, told: `since ${span.said}` };
  if (bound === "until" || bound === "till")
    return { start: from, end, role: "until", span, told: `until ${span.said}` };
  const offset = OFFSET.exec(text.slice(0, start));
  if (offset && span.precision === "day") {
    const count = countOf(offset[1]!) * (/before/i.test(offset[3]!) ? -1 : 1);
    const unit = offset[2]!.toLowerCase();
    const vague = /few|several|couple/i.test(offset[1]!);
    const exact = unit === "week" && !vague;
    const moved = exact ? daySpan(addDays(span.from, count * 7)) : shifted(span.from, count, unit, vague);
    return { start: offset.index, end, role: "at", span: moved, told: `${moved.preposition} ${moved.said}` };
  }
  if (bound) return { start: from, end, role: "at", span, told: `${bound} ${span.said}` };
  const word = words?.[0].trim().toLowerCase() ?? "";
  if (word === "from") return { start: from, end, role: "since", span, told: `from ${span.said}` };
  if (word === "between") return { start: from, end, role: "since", span, told: `between ${span.said}` };
  if (word === "and") return { start: from, end, role: "until", span, told: `and ${span.said}` };
  if (word === "to" && /\bfrom\b/i.test(text.slice(0, start)))
    return { start: from, end, role: "until", span, told: `to ${span.said}` };
  if (word === "of" || word === "for" || word === "to")
    return { start: from, end, role: "at", span, told: `${word} ${span.said}` };
  return { start: from, end, role: "at", span, told: `${span.preposition} ${span.said}` };
}

/** Explicit dates ("3 May 1990", "May 3rd", "2020-05-12"); a missing year is the nearest in the clause's direction. */
function calendarDates(text: string, today: Civil, direction: Direction): { start: number; end: number; span: Span }[] {
  if (!/\d/.test(text)) return [];
  const instant = new Date(Date.UTC(today.year, today.month - 1, today.day, 12));
  const out: { start: number; end: number; span: Span }[] = [];
  for (const result of chrono.en.parse(text, { instant, timezone: 0 })) {
    const { start } = result;
    if (!start.isCertain("day") || !start.isCertain("month") || !/\d/.test(result.text)) continue;
    if (ambiguousNumbers(result.text)) continue;
    const day: Civil = { year: start.get("year")!, month: start.get("month")!, day: start.get("day")! };
    if (!start.isCertain("year")) {
      day.year = today.year;
      if (direction === "past" && compareCivil(day, today) > 0) day.year--;
      if (direction === "future" && compareCivil(day, today) < 0) day.year++;
    }
    out.push({ start: result.index, end: result.index + result.text.length, span: daySpan(day) });
  }
  return out;
}

/** "3/5" and "03/05/2021" are one day in London and another in New York; "24/7" is none. */
function ambiguousNumbers(text: string): boolean {
  const match = /\b(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{2,4}))?\b/.exec(text);
  if (!match || /\b\d{4}[/.-]/.test(text)) return false;
  return !match[3] || (Number(match[1]) <= 12 && Number(match[2]) <= 12 && match[1] !== match[2]);
}
