import { MASK } from "./mask-code";

const SENTENCE_LIMIT = 200;
/** A longer run without a stop is no sentence; nothing is read from it. */
const UNITS_LIMIT = 800;

const ABBREVIATION = /(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|sr|jr|vs|etc|e\.g|i\.e|no|mt|approx|dept|inc|ltd|co|[a-z])$/i;

/** One sentence of a cleaned message; `start` in UTF-16 units of the message. */
export interface Sentence {
  text: string;
  start: number;
  question: boolean;
  exclaimed: boolean;
  /** Where each unit of `text`, and its end, stands in the message, when it is not simply `start + i` (see as-typed.ts). */
  at?: number[];
}

/** Splits cleaned text at stops, line ends and masks; at most 200 sentences, linear in the text's length. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  for (let i = 0; i <= text.length && sentences.length < SENTENCE_LIMIT; i++) {
    const c = text[i];
    const stop = c === "." || c === "!" || c === "?" || c === "…";
    if (!stop && c !== "\n" && c !== MASK && c !== undefined) continue;
    let end = i;
    if (stop) {
      while (end + 1 < text.length && /[.!?…]/.test(text[end + 1]!)) end++;
      const next = text[end + 1];
      if (next !== undefined && !/[\s)\]"'\u0001]/.test(next)) {
        i = end;
        continue;
      }
      if (
        c === "." &&
        end === i &&
        ABBREVIATION.test(text.slice(Math.max(from, i - 8), i)) &&
        /^\s{1,3}\S/.test(text.slice(i + 1, i + 6))
      )
        continue;
    }
    push(sentences, text, from, i, text.slice(i, end + 1));
    i = end;
    from = end + 1;
  }
  return sentences;
}

function push(sentences: Sentence[], text: string, from: number, to: number, stop: string): void {
  const raw = text.slice(from, to);
  if (raw.length > UNITS_LIMIT * 2) return;
  // What was masked can leave the comma that followed it ("…", but I love cats).
  const body = raw.replace(/^[\s,;:]+/, "").trimEnd();
  if (!/\p{L}/u.test(body) || body.length > UNITS_LIMIT) return;
  const start = from + raw.indexOf(body);
  sentences.push({ text: body, start, question: stop.includes("?"), exclaimed: stop.includes("!") });
}
