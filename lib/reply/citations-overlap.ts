import { base } from "@/lib/ai/built-in/content-terms";
import { RELATIONS } from "@/lib/ai/built-in/word-families";
import { analyse, tokenise } from "@/lib/memory/lexical/analyse";
import { splitSentences } from "@/lib/memory/lexical/split-sentences";
import { jaccard } from "@/lib/memory/lexical/jaccard";

/** Jaccard index of content terms from which two sentences say the same. */
const SAME = 0.7;
const FEWEST_TERMS = 3;
/** A verbatim run of this many words is a quotation, if it is nearly all of the sentence. */
const RUN = 6;
const RUN_SHARE = 0.7;
const NEGATION = /\b(?:not|no|never|nobody|nothing|none|without|cannot|no longer)\b|n['’]t\b/i;

export interface Said {
  terms: Set<string>;
  words: string[];
  /** Words that must be the same on both sides: numbers and relations. */
  strict: Set<string>;
  negated: boolean;
}

/** A sentence as it is compared, without the names in `names` (the two who talk are "you" and "I" in a reply). */
export function readSaid(sentence: string, names: ReadonlySet<string>): Said {
  const words = tokenise(sentence);
  const terms = new Set(analyse(sentence).filter((term) => !names.has(term)));
  const strict = words
    .filter((word) => /\p{N}/u.test(word))
    .concat(words.map(base).filter((word) => RELATIONS.has(word)));
  return { terms, words, strict: new Set(strict), negated: NEGATION.test(sentence) };
}

/** The sentences of a text, as they are compared. */
export const readAll = (text: string, names: ReadonlySet<string>): Said[] =>
  splitSentences(text).map((sentence) => readSaid(sentence, names));

/**
 * Whether a sentence says what another says: nearly the same content terms, or a quotation that is most of it; the same
 * numbers and relations, and both or neither negated. Of two short sentences too little can be told: at least three terms.
 */
export function saysSame(sentence: Said, other: Said): boolean {
  if (sentence.terms.size < FEWEST_TERMS || sentence.negated !== other.negated) return false;
  if (!sameSet(sentence.strict, other.strict)) return false;
  return jaccard(sentence.terms, other.terms) >= SAME || quotes(sentence.words, other.words);
}

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every((one) => b.has(one));

/** The longest run of words that stands in both covers most of the sentence. */
function quotes(words: string[], other: string[]): boolean {
  let longest = 0;
  let before = new Uint16Array(other.length + 1);
  for (const word of words) {
    const now = new Uint16Array(other.length + 1);
    for (const [i, one] of other.entries()) {
      if (one !== word) continue;
      now[i + 1] = before[i]! + 1;
      longest = Math.max(longest, now[i + 1]!);
    }
    before = now;
  }
  return longest >= RUN && longest / words.length >= RUN_SHARE;
}
