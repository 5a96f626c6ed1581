import { analyse } from "@/lib/memory/lexical/analyse";
import { STOP_WORDS } from "@/lib/memory/lexical/stop-words";

const STOP: ReadonlySet<string> = STOP_WORDS.english;

/** Words that say the same in a statement about a person; each line's first stands for the others. */
const ALIKE = `
  child kid
  mother mom mum mommy mummy
  father dad daddy
  grandmother grandma granny
  grandfather grandpa grandad granddad
  allergic allergy
  afraid scared terrified frightened fear phobia
  marry married wedding
  called named
  film movie
  flat apartment
  bike bicycle
  car automobile
  holiday vacation
  football soccer
  tv television telly
  neighbour neighbor
  colour color
  favourite favorite
  physician doctor
  attorney lawyer
  raise grow`;

const STANDS_FOR: ReadonlyMap<string, string> = new Map(
  ALIKE.trim()
    .split("\n")
    .flatMap((line) => {
      const [first, ...others] = line
        .trim()
        .split(" ")
        .map((word) => analyse(word)[0] ?? word);
      return others.map((word): [string, string] => [word, first!]);
    }),
);

/** A text's stemmed content words, synonyms told as one; "owns" says as little as the stop word "own". */
export const contentWords = (text: string): string[] =>
  analyse(text)
    // "Wedding" has the stem of "we'd".
    .filter((word) => !STOP.has(word) || STANDS_FOR.has(word))
    .map((word) => STANDS_FOR.get(word) ?? word);
