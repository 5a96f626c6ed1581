import { tagWords } from "./compromise-tags";
import type { Clause } from "./split-clauses";
import type { Sentence } from "./split-sentences";
import { isSaidByAnother } from "./strip-lead-in";
import { directSpeechAt } from "./voice";

const QUESTION =
  /^(?:(?:and|but|so|or|well|hey|ok|also)[, ]+)?(?:(?:what|who|where|when|why|how|which|whose|whom|is|are|am|do|does|did|can|could|would|should|have|has|will|was|were|may|isn't|aren't|don't|doesn't|didn't|won't|can't|wouldn't|shouldn't|haven't|hasn't) (?:i|you|we|he|she|they|it|my|your|the|there|a|an|is|are|do|does|did|was|to|many|much|about|long|old|would|should|could|can|this|that|someone|anyone|people)\b|guess (?:who|what|where|how))/i;
const IF = /\b(?:if|unless|whether|in case|assuming|supposing|provided)\b/i;
/** "If you must know, I have two cats": a condition on the asking, not on the cats. */
const POLITE_IF =
  /^if (?:you(?:'re| are) (?:curious|wondering|interested|asking)|you (?:must|want to|wanna|need to) know|you(?:'d| would) like to know|i(?:'m| am) honest|i(?:'m| am) being honest|it helps|that helps)\b/i;
const ASKS_WHO =
  /^(?:so )?(?:who (?:says|said|told you|thinks)|since when|how come|why (?:would|should|do|does|did)|any idea|is it true|i wonder|do you know)\b/i;
const MODAL = /\b(?:would|could|might|will|may|should)\b|'ll\b|'d\b|\bwon't\b/i;
const UNREAL =
  /\b(?:wish|if only|(?:would|could|should|might)(?:'ve| have)|feel(?:s|ing|t)? (?:like|as if) (?:i|i'm|im|i've|we|we're)\b(?! (?:need|want|should|have to|love|like|hate|can))|dream(?:t|ed) (?:that|of|about)?|had a dream|in my dreams?|almost|nearly|as though|supposed to|was going to|were going to|would rather die|meant to)\b/i;
const ORDER =
  /^(?:please |kindly )?(?:tell|give|show|help|write|make|let|say|explain|list|describe|find|suggest|recommend|answer|call me (?:when|if|back|later)|call (?!me)|stop|don't|do not|never|always|ignore|act|be|repeat|forget|send|try|think of|consider|look)\b/i;

/** "I hate children, according to Tom", "…, says my ex", "…, she thinks". */
const ATTRIBUTED =
  /\b(?:according to|in the words of) (?!me\b)|,\s*(?:says?|said|claims?|wrote|thinks?) (?!i\b)[^,]{1,40}$|,\s*(?!i\b|as i\b|like i\b)[\p{L}' -]{1,30} (?:says?|said|claims?|claimed|thinks?|wrote|insists?|believes?|(?:tells?|told) me)$/iu;
const INVERTED_IF = /^(?:(?:and|but|so|well)[, ]+)?(?:had|were|should) (?:i|we|my)\b/i;
const TAG_QUESTION =
  /,? (?:do|does|did|is|are|am|was|were|have|has|will|can|would|should)(?:n't)? (?:i|he|she|they|we|it|you)$|, (?:right|correct|yes|no|eh|huh)$/i;
/** "Which is right: I live at … or I live in …". */
const CHOICE = /^(?:which|is|are|does|do|should|can|could|would)\b[^:\n]{1,60}:/i;
const TIME =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\p{L}+day|spring|summer|autumn|fall|winter|christmas|easter|\d{4})\b/iu;
const FRAME = /^in ((?:[\p{L}\p{N}&':.-]+ ){1,4}?)(?=(?:i|i'm|i've|i'd|my|we|we're)\b)/iu;

/** "In Castle Quest I own a town and I'm a king": true of a game or a book unless the name is a place's or a time's. */
function isInsideAWork(sentence: Sentence): boolean {
  const frame = FRAME.exec(sentence.text)?.[1];
  if (!frame || !/\p{Lu}/u.test(frame) || TIME.test(frame)) return false;
  const names = tagWords(frame).filter((w) => /^\p{Lu}/u.test(w.text));
  const real = ["Place", "City", "Country", "Region", "Organization", "Date", "Month", "WeekDay", "Season", "Holiday"];
  return names.length > 0 && !names.some((w) => real.some((tag) => w.tags.has(tag)));
}

/**
 * Which clauses of a sentence are asserted. Left out are questions, what stands under a condition, wishes, dreams, things
 * that nearly happened, and orders.
 */
export function assertedClauses(sentence: Sentence, clauses: Clause[]): Clause[] {
  const asked = sentence.question ? clauses.length - 1 : -1;
  const condition = clauses.findIndex((c) => IF.test(c.text) && !POLITE_IF.test(c.text));
  if ([ATTRIBUTED, INVERTED_IF, TAG_QUESTION, CHOICE].some((p) => p.test(sentence.text)) || isInsideAWork(sentence))
    return [];
  const speech = directSpeechAt(sentence.text);
  return clauses.filter((clause, i) => {
    if (speech >= 0 && clause.end > sentence.start + speech) return false;
    if (ASKS_WHO.test(clause.text) || POLITE_IF.test(clause.text)) return false;
    if (QUESTION.test(clause.text) || UNREAL.test(clause.text) || ORDER.test(clause.text)) return false;
    if (sentence.question && (i === asked || !QUESTION.test(clauses[asked]!.text))) return false;
    if (condition < 0) return true;
    if (i >= condition) return false;
    return !MODAL.test(clause.text);
  });
}

/** Who, by an earlier clause of the sentence, says what this clause goes on with by "and" or a comma; "" when nobody does. */
export function reporterOf(sentence: Sentence, clauses: Clause[], clause: Clause): string {
  const before = clauses.slice(0, clauses.indexOf(clause));
  const telling = before.findLast((c) => isSaidByAnother(c.text));
  if (!telling) return "";
  const between = sentence.text.slice(telling.end - sentence.start, clause.start - sentence.start);
  if (/\b(?:but|so|because|although|though|however|while|yet)\b/i.test(between)) return "";
  return telling.text.trim().split(/\s/)[0]!.toLowerCase();
}
