import { BLANK } from "@/lib/memory/blank";
import { splitSentences } from "@/lib/memory/lexical/split-sentences";
import { repeatsWords } from "@/lib/memory/repeats-words";

/** A text with every sentence blanked that repeats one of what was forgotten, each given by its terms. */
export function blankRepeats(text: string, told: readonly ReadonlySet<string>[]): string {
  return splitSentences(text)
    .map((sentence) => (repeatsWords(sentence, told) ? blankSentence(sentence) : sentence))
    .join("");
}

/** The blank, with the space that stood around the sentence. */
export const blankSentence = (sentence: string): string => sentence.replace(sentence.trim(), () => BLANK);
