import { analyse } from "@/lib/memory/lexical/analyse";
import { splitSentences } from "@/lib/memory/lexical/split-sentences";

/** Terms a sentence must have to tell something by its words alone. */
const TELLING = 3;

/**
 * A text without the sentences that tell nothing ("Wow, that's great!"): at most two different terms, no number, and no name
 * behind the first word but those of `known`, which stand in every line anyway. A text of nothing else is left as it is.
 */
export function withoutPleasantries(text: string, known: string[] = []): string {
  const sentences = splitSentences(text);
  const kept = sentences.filter((sentence) => tells(sentence, known));
  return kept.length && kept.length < sentences.length ? kept.join("").trim() : text;
}

function tells(sentence: string, known: string[]): boolean {
  if (new Set(analyse(sentence)).size >= TELLING || /\p{N}/u.test(sentence)) return true;
  const [, ...words] = sentence.match(/[\p{L}'’]+/gu) ?? [];
  return words.some((word) => /^\p{Lu}/u.test(word) && !/^I(?:['’]|$)/.test(word) && !known.includes(word));
}
