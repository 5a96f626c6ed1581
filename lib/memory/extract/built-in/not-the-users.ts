import { GAME } from "./make-believe";
import { RELATION_ADJECTIVES, RELATION_PATTERN } from "./relation-words";

/** As typed, before the short forms are written out. */
const REL = `(?:(?:${RELATION_ADJECTIVES}|lil) )*(?:${RELATION_PATTERN}|bf|gf|bff|sis|bro|gran|nan|mam|hubs|fianc[eé]e?)`;
const LEAD = "^(?:(?:ok|but|and|lol|haha|oh|well|so)[, ]+)*";
const THINGS =
  "(?:job|work|bed|sofa|couch|phone|laptop|cat|dog|car|bike|fridge|food|coffee|pizza|pillow|netflix|chair|desk|cake|wine|duvet|sims?|avatar|xbox|ps5|tv|air ?fryer|kettle)";
/** Said after something, it takes back what was just said. */
const LAST_BACK = new RegExp(
  [
    `${LEAD}in (?:my|your) (?:wildest )?dreams?\\W*$|${LEAD}(?:in|on) (?:the )?${GAME}\\W*$|${LEAD}in (?:an?|the|my|this) (?:video ?game|game|dream|book|film|movie|show|story)\\W*$`,
    `${LEAD}(?:wait|hold on|hang on|scratch that)[, ]+(?:no|not really)\\b(?! way)|${LEAD}scratch that\\b`,
    `${LEAD}(?:or so )?i wish\\W*$|${LEAD}(?:as if|if only|sike|psyche?|gotcha|you wish|not|not really)\\W*$|${LEAD}i lied\\b`,
    `${LEAD}(?:to|with) (?:my|the|an?|this) ${THINGS}\\b[^.\\n]{0,12}$`,
  ].join("|"),
  "iu",
);
/** Said first or last, it makes a trick of everything in the message. */
const FOOLS = /\bapril fools?\b(?!'?s?'? (?:day|is|was|on)\b)/i;
/** It takes back everything before it. */
const ALL_BACK =
  /^(?:lol |haha |ok )*(?:(?:just|that was|it was|it's|that's|this is|this was|all) )*(?:a joke|a prank|a test|all lies|a lie|fake|made up|not true)\b(?: lol)?\W*$|\bi made (?:that|it|this|all (?:of )?(?:that|it)) (?:all )?up\b|\bnone of (?:that|this|it) (?:is|was) true\b/i;

/** Which sentences a sentence takes back: the last before it, all before it, or the whole message. */
export function takesBack(text: string): "last" | "all" | "message" | null {
  if (FOOLS.test(text)) return "message";
  if (ALL_BACK.test(text)) return "all";
  return LAST_BACK.test(text) ? "last" : null;
}

const YEARS = "(?:\\d{1,2}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twenty|a few|some)";
const BEING =
  "(?:i (?:live|am|work|own|have|run|study|speak|teach)|i'm (?!going|moving|getting|hoping|planning|gonna))\\b";
const UNTRUE = new RegExp(
  [
    // An excuse or a lie told to others.
    "\\bi (?:just |always |only )?(?:lied|pretended|faked|fibbed)\\b[^.\\n]{0,30}\\b(?:said|that|i'm|i am|saying|about)\\b",
    "\\bi(?:'ll|'m gonna)? (?:just |always |only )?(?:said|say|saying|tell|told|claim(?:ed)?) (?!you\\b)[^.\\n]{0,60}\\b(?:so(?: that)? (?:i|they|he|she|we|people|nobody|no one|it) (?:don't|didn't|do not|wouldn't|won't|could|can|would|get|got|leave|left|stop)|to get (?:out of|away|off|rid)|as an excuse|but (?:i'm not|it's not true|i'm actually not))\\b",
    // A future seen as if it were here.
    `^(?:${YEARS} years? from now|in ${YEARS} years?(?:'? time)?|by (?:the year )?20\\d\\d),? ${BEING}`,
    `\\b(?:engaged|married) to (?:my|the|an?|this) ${THINGS}\\b`,
    `^(?!(?:i|we) (?:really )?(?:love|like|play|enjoy|hate|prefer)\\b|.*\\b(?:met|friends?)\\b).*\\bin ${GAME}\\W*$`,
    "^(?:i'm |i am )?manifesting\\b",
  ].join("|"),
  "iu",
);

/** Told as an excuse, a lie, a future or a game, in a sentence that is otherwise plain. */
export const isUntrue = (text: string): boolean => UNTRUE.test(text);

const NOT_ME =
  "(?:,? ?(?:that is|that's who|that's|i mean|not me|obviously|obvs|btw|lol|haha+|of course|i should say|says?|said|told me|tells me))";
const WHOSE = `(?:(?:my|our) ${REL}(?: (?!\\p{L}*(?:ed|ing)\\b|(?:did|knew|got|too|came|paid|cried|said|agrees?|knows|helps|left|and)\\b)\\p{L}+(?= ?(?:[,)]|$)))?)`;
/** "My sister that is", "(my brother, not me)", "— my sister, on the phone": whose news it was. */
const SURELY = new RegExp(
  `^[\\s(-]*(?:(?:that's|it's|it was|i mean|meaning|as in|for) )?${WHOSE}${NOT_ME}+[^.\\n]{0,20}$|^[(-]+ ?${WHOSE}(?:,[^.\\n]{1,40})?[\\s)]*$|^[\\s(-]*(?:says?|said) ${WHOSE}\\W*$`,
  "iu",
);
const BARELY = new RegExp(`^[\\s(]*${WHOSE}[\\s)]*$`, "iu");

/** Whether a sentence says that the one before was somebody else's news: surely, or only where nobody was named there. */
export function givesToAnother(text: string): "surely" | "barely" | null {
  if (SURELY.test(text)) return "surely";
  return BARELY.test(text) ? "barely" : null;
}

const NO_SUBJECT = /^(?:(?:just|so|and|then|also|finally|recently|ok|yeah|omg|well)[, ]+)*(?!my\b|i\b)\p{L}+/iu;
const OWN =
  /^(?:(?:just|so|and|then|also|finally|recently|ok|yeah|yes|no|omg|well|but|hey|guess what|lol|haha|oh)[, ]+)*(?:i|i'm|im|ive|i've|id|i'd|we|my)\b/iu;
const TIMES = "(?:yesterday|today|tonight|now|ago|again|this \\p{L}+|last \\p{L}+|on \\p{L}+day|in \\p{L}+|\\d{4})";
const OBJECT =
  "(?:(?:up|out|lunch|dinner|coffee|drinks?|time|home|back|in) with|met|meet|meeting|saw|see|seeing|visited|visiting|called|and|told|engaged to|married to)";
const TAIL = new RegExp(
  `(?:(?<!\\b${OBJECT} \\p{L}{2,20})(?<!\\b(?:my|our) [^,\\n]{1,30}), ?|\\b${TIMES} |\\b(?:says|said) |[(-] ?)(?:my|our) ${REL}(?: \\p{L}+)?(?:,?${NOT_ME})*[\\s).!,-]*$`,
  "iu",
);
const DENIED = new RegExp(`[,(-] ?(?:my|our) ${REL}(?: \\p{L}+)?,? (?:not me|i mean|that is)\\b`, "iu");

/** "Got married last week, my cousin": the subject left out comes at the end. */
export const isSaidOfTail = (typed: string): boolean =>
  DENIED.test(typed) || (leavesSubjectOut(typed) && TAIL.test(typed));

/** Nobody is named at the beginning, where the subject stands. */
export const leavesSubjectOut = (typed: string): boolean => NO_SUBJECT.test(typed) && !OWN.test(typed);
