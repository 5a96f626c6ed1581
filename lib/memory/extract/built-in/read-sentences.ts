import type { Turn } from "../../types";
import { asTyped } from "./as-typed";
import { cleanText } from "./clean-text";
import { refuseSentences } from "./refuse-message";
import type { Frame } from "./return-to-self";
import { type Sentence, splitSentences } from "./split-sentences";
import type { Speakers } from "./voice";

/** Somebody or something else stands as the subject: what follows without one may be of them. */
const OF_ANOTHER =
  /^(?:(?:and|but|so|well|oh|yes|yeah|no|ok|hey)[, ]+)*(?:he|she|they|it|this|that|my (?!name\b)|our|his|her|their|the|you|your|there|\p{Lu}\p{L}+ (?:is|was|has|had|got|went|\p{L}+s|\p{L}+ed))\b/iu;
const OWN = /^(?:(?:and|but|so|well|oh|yes|yeah|no|ok|hey)[, ]+)*(?:i|i'm|i've|i'll|i'd|im|ive)\b/i;
/** A question to the user about the user; any other is about somebody or something else. */
const ASKS_OF_YOU = /\b(?:you|your|u|ur)\b/i;

export interface Reader extends Speakers {
  /** Names that get their capital when typed without. */
  names: string[];
  /** What was said just before. */
  before?: Turn;
  /** The play or paste that earlier turns left open. */
  open?: Frame;
}

/** The sentences of a message that are the speaker's own plain word, written out as the rules read them. */
export function readSentences(text: string, reader: Reader): Sentence[] {
  const sentences = splitSentences(cleanText(text));
  let alone = !asksOfAnother(reader.before);
  const typed = sentences.map((sentence) => {
    const read = asTyped(sentence, { names: reader.names, alone: alone && !sentence.question });
    if (OF_ANOTHER.test(sentence.text)) alone = false;
    else if (OWN.test(read.text)) alone = true;
    return read;
  });
  return refuseSentences(typed, text, reader, reader.open);
}

function asksOfAnother(before: Turn | undefined): boolean {
  if (before?.speaker !== "companion") return false;
  const asked = before.text.match(/[^.!?\n]{3,300}\?/g)?.at(-1);
  return asked !== undefined && (!ASKS_OF_YOU.test(asked) || /\byour (?!day|week|weekend|job|new)\p{L}+/iu.test(asked));
}
