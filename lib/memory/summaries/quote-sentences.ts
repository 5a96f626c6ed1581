import { cleanText } from "@/lib/memory/extract/built-in/clean-text";
import { refuseSentences } from "@/lib/memory/extract/built-in/refuse-message";
import { splitSentences } from "@/lib/memory/extract/built-in/split-sentences";
import { analyse } from "@/lib/memory/lexical/analyse";

export interface Span {
  start: number;
  end: number;
}

const READ_LIMIT = 4_000;
const FEWEST_TERMS = 4;
const LONGEST = 220;
/** What only says something beside the sentence before it, or to the other. */
const LEANING =
  /^(?:(?:and|but|so|or|plus|also|well|oh|wow|yeah|yes|no)[, ]+)*(?:it|it's|its|that|that's|this|they|they're|their|these|those|he|she|him|her|his|there|here's|here|who|which|because|makes?|let me|let's|i (?:totally |really |fully )?(?:agree|know|see|understand|guess|mean|hope so|think so)|if)\b/i;
const SPOKEN_TO = /\b(?:you|your|you're|you've|yours)\b/i;
const BLANK = /\[forgotten\]/;

/**
 * What of a user's message may be told as "Maya said: “…”": own plain sentences with something in them, verbatim. Left out
 * are questions, pasted or played text and take-overs, what is forgotten, and what a memory states already (`taken`).
 */
export function quoteSentences(
  text: string,
  taken: Span[],
  names: { userName: string; companionName: string },
): string[] {
  const read = text.slice(0, READ_LIMIT);
  return refuseSentences(splitSentences(cleanText(read)), read, names)
    .filter(({ text: sentence, start, question }) => {
      const end = start + sentence.length;
      if (question || sentence.length > LONGEST || BLANK.test(read.slice(start, end + 1))) return false;
      if (taken.some((span) => span.start < end && start < span.end)) return false;
      if (LEANING.test(sentence) || SPOKEN_TO.test(sentence)) return false;
      return /\b(?:i|i'm|im|my|we|our|me)\b/i.test(sentence) && new Set(analyse(sentence)).size >= FEWEST_TERMS;
    })
    .map(({ text: sentence, start }) => read.slice(start, start + sentence.length).replace(/\s+/g, " "))
    .map((quote) => `${names.userName} said: “${quote}”`);
}
