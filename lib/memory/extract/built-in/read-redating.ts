import { OCCASION_PATTERN } from "./occasions";
import { DATE_PATTERN, type DateParts, datePartsOf } from "./times/date-parts";
import { MOVED, MOVED_TO } from "./times/moved-words";
import { writeOut } from "./write-out";

/** A clause that gives something another day, without the words that say which day it was. */
export interface Redating {
  text: string;
  /** The day it is not, as far as the words say it. */
  was?: DateParts;
  /** The new day is told by the day of the month alone. */
  dayOnly: boolean;
}

const DATED = new RegExp(DATE_PATTERN, "iu");
const AT = "(?:on|in|at|to|until|till|for|by|is|was|are|now|around) (?:the )?";
/** "…, not March", "… instead of the 10th", "… rather than on Thursday like I said". */
const NOT_THEN = new RegExp(
  `^(.*\\b${AT}${DATE_PATTERN}.*?),? (?:and |but )?(?:not|instead of|rather than) (?:on |in |at |for )?(${DATE_PATTERN})(?: (?:like|as) I (?:said|told you|wrote)(?: \\p{L}+)?)?$`,
  "iu",
);
const FROM_THEN = new RegExp(`(?<=\\b${MOVED}(?: it| that)?) from (${DATE_PATTERN})(?= (?:to|until|till) )`, "iu");
/** "They moved my flight to the 22nd", "we pushed the wedding back to June": told of the flight and the wedding. */
const BY_SOMEBODY = new RegExp(
  `^(?:(I|we)|they|somebody|someone|(?:the|my) \\p{Ll}+|\\p{Lu}\\p{L}+) (?:(?:have|has|had|just|already|finally|also) )*(moved|pushed|put|brought|bumped|shifted|switched|changed|postponed|rescheduled|delayed|deferred) (my|our|the) ((?:[\\p{L}'-]+ ){0,2}?${OCCASION_PATTERN})((?: (?:back|forward|up|out|off))?)((?: from ${DATE_PATTERN})?) (to|until|till) (?=${DATE_PATTERN})`,
  "iu",
);
/** "The exam is Friday now": the small word left unsaid. */
const BARE_DAY = new RegExp(
  `(?<=^(?:the|my|our|.{1,40}'s) (?:[\\p{L}-]+ ){0,2}?${OCCASION_PATTERN} (?:is|was|will be)(?: (?:now|actually))? )(?=(${DATE_PATTERN}))`,
  "iu",
);
const OUR = new RegExp(`^our (?=${OCCASION_PATTERN}\\b)`, "i");
/** "Exam got moved to Friday", "wedding pushed back to June": typed without the small words. */
const BARE_THING = new RegExp(
  `^(?=${OCCASION_PATTERN} (?:(?:is|was|got|has been) (?:now |actually )?)?(?:${MOVED_TO} )?(?:on |in )?${DATE_PATTERN})`,
  "iu",
);
const UNSAID_WAS = new RegExp(
  `(?<=^(?:the|my) (?:[\\p{L}'-]+ ){0,2}?${OCCASION_PATTERN} )(?=${MOVED_TO} (?:early |late |mid-?)?${DATE_PATTERN})`,
  "iu",
);
const NOW_AT_THE_END = new RegExp(`(?<=${DATE_PATTERN}),? (?:now|instead)$`, "iu");
const NOW_OF_A_THING = new RegExp(`^(?:the|my|our|.{1,40}'s) (?:[\\p{L}-]+ ){0,3}?(?:${OCCASION_PATTERN}|baby) (?:is|will be|are) (?:now|actually)\\b`, "iu"); // prettier-ignore
/** "Postponed until Friday" is not over on Friday. */
const UNTIL = new RegExp(`\\b(${MOVED}) (?:until|till|til)\\b`, "i");
const TO_ANOTHER = new RegExp(`\\b${MOVED_TO} (?:early |late |mid-?)?${DATE_PATTERN}`, "iu");
const TAKING_BACK =
  /\b(?:actually|correction|sorry|oops|whoops|wait|hold on|i mean|i meant|my mistake|my bad|scratch that|turns out|update|(?:that is|that's) (?:not right|wrong))\b/i;

/**
 * Whether a clause says that something has another day than was said before ("the exam is now on the 12th instead of the
 * 10th", "my flight got moved to 22 December", "actually it …"), and which day it was. Null for every other clause.
 *
 * @param lead what stood before the clause proper and only leads up to it.
 */
export function readRedating(clause: string, lead: string): Redating | null {
  if (!DATED.test(clause)) return null;
  const told = writeOut(clause)
    .replace(OUR, "the ")
    .replace(BARE_THING, "the ")
    .replace(UNSAID_WAS, "was ")
    .replace(BY_SOMEBODY, passive);
  const tail = NOT_THEN.exec(told);
  const from = FROM_THEN.exec(told);
  const was = tail?.[2] ?? from?.[1];
  const marked = was !== undefined || NOW_AT_THE_END.test(told) || NOW_OF_A_THING.test(told) || TO_ANOTHER.test(told);
  if (!marked && !TAKING_BACK.test(lead)) return null;
  const text = (tail?.[1] ?? told)
    .replace(FROM_THEN, "")
    .replace(UNTIL, "$1 to")
    .replace(NOW_AT_THE_END, "")
    .replace(BARE_DAY, (_all, date: string) => (/\d|day\b/i.test(date) && !/^\d{4}$/.test(date) ? "on " : "in "));
  return { text, ...(was ? { was: datePartsOf(was) } : {}), dayOnly: isDayOnly(text) };
}

const isDayOnly = (text: string): boolean =>
  /\bthe \d{1,2}(?:st|nd|rd|th)\b/i.test(text) && datePartsOf(text).month === undefined;

function passive(...parts: string[]): string {
  const [, own, verb, owner, thing, particle, from, to] = parts;
  const whose = own && /^the$/i.test(owner!) ? "my" : owner!;
  return `${whose} ${thing} was ${verb}${particle}${from} ${to} `;
}
