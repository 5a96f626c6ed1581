import { guessLanguage, tokenise } from "@/lib/memory/lexical/analyse";
import { escapeRegExp } from "@/lib/escape-reg-exp";
import type { Candidate, Turn } from "../types";
import { asTyped } from "./built-in/as-typed";
import { tagWords } from "./built-in/compromise-tags";
import { cleanText } from "./built-in/clean-text";
import { findTimes } from "./built-in/times/find-times";

/** A statement may not grow past what verification lets through. */
const STATEMENT_LIMIT = 500;
const NUMBER = /(?<![\p{L}\p{N}.,:])\d+(?:[.,:]\d+)*/gu;
const TITLE = /["“”«»]([^"“”«»\n]{2,80})["“”«»]/gu;
/** A capital that is none of a name: at a sentence's beginning, or of a day or month, which are told as dates. */
const NO_NAME =
  /^(?:I|I'm|I've|I'd|I'll|Im|Ive|OK|Ok|TV|The|A|An|My|Our|He|She|We|They|It|But|And|So|Mr|Mrs|Ms|Dr|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Christmas|Easter)$/;
const IN_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

export interface Details {
  timeZone: string;
  /** Names everybody in the conversation goes by; that they were called by name is no detail. */
  speakers: string[];
}

/**
 * Holds every extractor to what was said: each number, proper name and quoted title of a quoted span must stand in one of
 * the statements drawn from it. What is missing is put back with the span itself, in the speaker's words, beside the most
 * important statement. Times are left out: they are told as dates.
 */
export function keepDetails(candidates: Candidate[], turnsById: Map<string, Turn>, given: Details): Candidate[] {
  const bySpan = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const [first] = candidate.evidence;
    const span = `${first?.messageId} ${first?.start} ${first?.quote}`;
    bySpan.set(span, [...(bySpan.get(span) ?? []), candidate]);
  }
  const grown = new Map<Candidate, Candidate>();
  for (const drawn of bySpan.values()) {
    const first = drawn[0]!.evidence[0];
    const turn = first && turnsById.get(first.messageId);
    // A wish about answers is told in the words of its own table.
    if (!turn || drawn.some((c) => c.kind === "manner")) continue;
    const told = drawn.map((c) => c.statement).join("\n");
    const missing = detailsOf(first.quote, turn, given).filter((detail) => !stands(detail, told));
    if (!missing.length) continue;
    const main = drawn.reduce((a, b) => (b.importance > a.importance ? b : a));
    const statement = `${main.statement.replace(/\.$/, "")} (“${first.quote.replace(/\s+/g, " ").trim()}”).`;
    if (statement.length <= STATEMENT_LIMIT) grown.set(main, { ...main, statement });
  }
  return candidates.map((candidate) => grown.get(candidate) ?? candidate);
}

/** The numbers, names and titles of a span that a statement must not lose. */
export function detailsOf(quote: string, turn: Turn, { timeZone, speakers }: Details): string[] {
  const sentence = { text: cleanText(quote), start: 0, question: false, exclaimed: false };
  const text = asTyped(sentence, { names: [], alone: false }).text;
  const times = findTimes(text, turn.at, timeZone, "past", true);
  const inTime = (start: number): boolean => times.some((t) => start >= t.start && start < t.end);
  const numbers = [...text.matchAll(NUMBER)].filter((m) => !inTime(m.index)).map((m) => m[0]);
  const titles = [...quote.matchAll(TITLE)].map((m) => m[1]!).filter((title) => /^\p{Lu}/u.test(title));
  // In German every noun has a capital, so that none tells a name.
  const named = guessLanguage(tokenise(turn.text)) === "german" ? [] : tagWords(text);
  const names = named
    .filter((word) => word.start > 0 && !inTime(word.start) && !word.tags.has("Expression"))
    .map((word) => word.text.replace(/['’]s$|^[^\p{L}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((word) => /^\p{Lu}[\p{L}\p{N}'-]+$/u.test(word) && !NO_NAME.test(word))
    .filter((word) => !titles.some((title) => title.includes(word)))
    .filter((word) => !speakers.some((name) => name.split(" ").includes(word)));
  return [...new Set([...numbers, ...titles, ...names])];
}

function stands(detail: string, told: string): boolean {
  const word = IN_WORDS[Number(detail)];
  const forms = word ? [detail, word] : [detail];
  return forms.some((form) => new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(form)}`, "iu").test(told));
}
