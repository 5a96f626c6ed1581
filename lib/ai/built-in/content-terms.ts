import { newStemmer } from "snowball-stemmers";
import { splitWords } from "@/lib/ai/built-in/split-words";
import { foldAccents } from "@/lib/ai/built-in/fold-accents";
import { acceptedFor, familyWords, irregularBase, RELATIONS } from "@/lib/ai/built-in/word-families";

const SILENT = new Set(
  (
    "a an the and or but if then so of to in on at by for with without from into about as than that this these those there here " +
    "it its is am are was were be been being do does did done doing have has had having can could will would shall should may " +
    "might must i me my mine myself we us our you your yours he him his she her hers they them their who whom whose what which " +
    "when where why how not no yes any some every all also just really still ever again now currently please tell told remember " +
    "remind recall know say said mention mentioned anything something thing things kind type sort city country town place exactly " +
    "many much long often get got lot bit up out more most own use used s m re ve ll d t don didn isn doesn wasn hi hey hello " +
    "ok okay well actually think let one time ago before previously formerly earlier already yet too very"
  ).split(" "),
);

const stemmer = newStemmer("english");
const bases = new Map(familyWords().map((word) => [stemmer.stem(word), word]));
for (const word of RELATIONS) bases.set(stemmer.stem(word), word);

/** Lower-case words of a text; "'s" falls off, and set phrases become the one word that they mean. */
export function words(text: string): string[] {
  const plain = foldAccents(text.normalize("NFKC").toLowerCase())
    .replace(/[’‘]/g, "'")
    .replace(/\b(?:do|does|did)(?:n't| not)(?: really| even)? (?:like|love|enjoy|eat|want)s?\b/g, "dislike")
    .replace(/\b(?:do|does|did)(?:n't (?:i|we|my \w+)| (?:i|we|my \w+) not) (?:like|love|enjoy)\b/g, "i dislike")
    .replace(/\bno longer (?:likes?|loves?|enjoys?)\b/g, "dislike")
    .replace(/\b(?:can't|cannot|can not) stand\b/g, "dislike")
    .replace(/\bfor a living\b/g, "work")
    .replace(/\b(?:am i|i am|i'm|is|are|was|come|comes|came) from\b/g, "origin")
    .replace(/\bwhere (am i|are we|is .{1,40}|does .{1,40}|do i) (?:come )?from\b/g, "where $1 origin")
    .replace(/'s\b|'(?=\s|$)/g, "");
  return splitWords(plain);
}

/** A word's base: irregular forms and known words by table, the rest by the Snowball English stemmer. */
export function base(word: string): string {
  const irregular = irregularBase(word);
  if (irregular) return irregular;
  const stem = stemmer.stem(word);
  return bases.get(stem) ?? stem;
}

/** Bases of a text's words that carry content, each once, in order. */
export const contentTerms = (text: string): string[] => [
  ...new Set(
    words(text)
      .filter((word) => !SILENT.has(word))
      .map(base),
  ),
];

/** All bases of a text. */
export const allTerms = (text: string): Set<string> => new Set(words(text).map(base));

/** Whether a text's terms hold this question term or a word that answers for it. */
export function holds(terms: ReadonlySet<string>, term: string): boolean {
  for (const word of acceptedFor(term)) if (terms.has(word)) return true;
  return terms.has(term);
}
