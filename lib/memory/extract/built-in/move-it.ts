import { readRedating } from "./read-redating";
import { DATE_PATTERN, type DateParts, datePartsOf, fitsDate } from "./times/date-parts";
import { MOVED_TO } from "./times/moved-words";
import { writeOut } from "./write-out";

/** "It got moved to 22 December", "they pushed it back to Friday", "it's now on the 22nd". */
const IT_MOVED = [
  new RegExp(`^(?:it|that|this) (?:is|was|got|has|had)(?: (?:been|now|just))* ${MOVED_TO} (${DATE_PATTERN})$`, "iu"),
  new RegExp(
    `^(?:they|we|I|he|she)(?: (?:have|has|had|just))* (?:moved|pushed|put|brought|bumped|shifted|switched|changed|postponed|rescheduled|delayed) (?:it|that)(?: (?:back|forward|up|off))? (?:to|until|till) (${DATE_PATTERN})$`,
    "iu",
  ),
  new RegExp(`^it is now (?:due )?(?:on |in )(${DATE_PATTERN})$`, "iu"),
];
/** "It's now December" is the calendar, but for "… and not November". */
const IT_IS_NOW = new RegExp(`^it is now (${DATE_PATTERN})$`, "iu");
const DATED = new RegExp(`(?<=\\b(on|in|at|to|for|by|is|due) )(${DATE_PATTERN})`, "giu");

const NEAR =
  /\b(?:tomorrow|today|tonight|(?:next|this) (?:week|weekend|month|(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b(?: (?:morning|afternoon|evening|night))?/giu;

/** What "it" is moved to, and the day it was, where the words say so; null where nothing called "it" is moved. */
export function readItMoved(text: string): { day: string; was?: DateParts } | null {
  const redating = readRedating(text, "");
  const told = redating?.text ?? writeOut(text);
  const day = [...IT_MOVED, ...(redating?.was ? [IT_IS_NOW] : [])]
    .map((pattern) => pattern.exec(told)?.[1])
    .find((found) => found !== undefined);
  return day ? { day, ...(redating?.was ? { was: redating.was } : {}) } : null;
}

/** "Sorry, 5 March", "it's on Friday actually": said by themselves such words tell a day and take none back. */
const TAKES_BACK =
  /\b(?:actually|sorry|my (?:bad|mistake)|oops|whoops|wait|correction|scratch that|hold on|hang on|nvm|never ?mind)\b/i;
const DENIES = /^(?:no|nope|nah)\b/i;
const BARE_DAY = new RegExp(`^(?:(?:it's|it is|that's|that is|its) )?(on |in )?(${DATE_PATTERN})$`, "iu");

/**
 * The day that stands alone in place of one said before; null where the words beside it do not take that back.
 *
 * @param beside what stood before the day and behind it.
 */
export function readBareDay(text: string, beside: string): { day: string } | null {
  const [, preposition, day] = BARE_DAY.exec(text) ?? [];
  return day && (TAKES_BACK.test(beside) || (preposition && DENIES.test(beside))) ? { day } : null;
}

/** A sentence with another day in place of its only one; null where it has none, several, or another than the one it is to be. */
export function moveIt(sentence: string, { day, was }: { day: string; was?: DateParts }): string | null {
  const [found, ...more] = [...sentence.matchAll(DATED)];
  const [near, ...nearer] = [...sentence.matchAll(NEAR)];
  if (more.length + nearer.length || (found && near)) return null;
  const ofDay = (parts: DateParts): boolean => parts.day !== undefined || parts.weekday !== undefined;
  if (near && !was) return sentence.replace(near[0], `${ofDay(datePartsOf(day)) ? "on" : "in"} ${day}`);
  if (!found) return null;
  const [old, now] = [datePartsOf(found[2]!), datePartsOf(day)];
  if (was && !fitsDate(old, was)) return null;
  const month = /\p{L}+/u.exec(found[2]!.replace(/\d+(?:st|nd|rd|th)|\b(?:the|of)\b/gi, ""))?.[0];
  const dayOnly = now.day !== undefined && now.month === undefined;
  if (dayOnly && old.day !== undefined && old.month !== undefined && month)
    return put(sentence, found, `${now.day} ${month}`, true);
  return put(sentence, found, day, ofDay(now));
}

function put(sentence: string, found: RegExpMatchArray, day: string, ofDay: boolean): string {
  const before = sentence.slice(0, found.index).replace(/\b(?:on|in|at) $/i, ofDay ? "on " : "in ");
  return before + day + sentence.slice(found.index! + found[0].length);
}
