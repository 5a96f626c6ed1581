import { cleanText } from "./clean-text";
import { refuseSentences } from "./refuse-message";
import { type Sentence, splitSentences } from "./split-sentences";
import type { Speakers } from "./voice";

const READ_UNITS = 4_000;

/**
 * The sentences of a user's message that are the user's own plain word, as they were typed: nothing pasted, played or
 * quoted. Reads 4,000 UTF-16 units at most; the offsets are the message's.
 */
export function ownSentences(text: string, speakers: Speakers): Sentence[] {
  const read = text.slice(0, READ_UNITS);
  return refuseSentences(splitSentences(cleanText(read)), read, speakers);
}
