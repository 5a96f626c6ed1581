import { analyse } from "@/lib/memory/lexical/analyse";

/** An occasion by its noun, and by what somebody planned who told it in other words. */
interface Kin {
  named: RegExp;
  told: RegExp;
  /** Words that may as well tell of something else: the person is asked. */
  loosely?: RegExp;
  /** Words by which stored memories of it are found. */
  find: string;
}

const KIN: Kin[] = [
  { named: /\bflight\b/i, told: /\bflights?\b|\bfl(?:y|ies|ying)\b(?! an? )/i, find: "flight fly flying" },
  { named: /\bwedding\b/i, told: /\bwedding\b|\bmarr(?:y|ies|ied|ying)\b/i, find: "wedding marry married" },
  {
    named: /\b(?:trip|holiday|vacation|visit)\b/i,
    // A place, and nobody's wedding; without the flag that lets a small letter pass for a capital.
    told: /\b(?:[Tt]rip|[Hh]oliday|[Vv]acation|[Tt]ravel(?:s|l?ing)?|fl(?:y|ies|ying) to|going to (?:the )?\p{Lu}[\p{L}-]+(?!['’\p{L}-]))\b/u,
    loosely: /\bvisit(?:s|ing)?\b/i,
    find: "trip holiday vacation visit travel fly going",
  },
  { named: /(?:^the|['’]s) (?:\p{L}+ )?move\b/iu, told: /\bmov(?:e|es|ing)\b/i, find: "move moving" },
  { named: /\b(?:exam|test)\b/i, told: /\b(?:exam|test)s?\b/i, find: "exam test" },
  { named: /\b(?:operation|surgery)\b/i, told: /\b(?:operation|operated on|surgery)\b/i, find: "operation surgery" },
  {
    named: /\bmeeting\b/i,
    told: /(?<!\b(?:is|are|was|were|be) )\bmeetings?\b/i,
    loosely: /\bmeet(?:s|ing)?\b/i,
    find: "meeting meet",
  },
  { named: /\bbaby is\b.*\bdue\b|\bdue date\b/i, told: /\bbaby is\b.*\bdue\b|\bdue date\b/i, find: "baby due date" },
];

/** The kinds of occasion a statement names by their noun. */
export const kinNamed = (statement: string): Kin[] => KIN.filter(({ named }) => named.test(statement));

/** A statement without what only says which kind of occasion it is. */
export const withoutKin = (statement: string, kin: Kin): string =>
  [kin.named, kin.told, kin.loosely].reduce(
    (text, words) => (words ? text.replace(new RegExp(words.source, `${words.flags.replace("g", "")}g`), " ") : text),
    statement,
  );

/** The terms by which the memories are found that a statement has to be weighed against: its own, and its occasion's other words. */
export const searchTerms = (statement: string): string[] => [
  ...new Set([...analyse(statement), ...kinNamed(statement).flatMap(({ find }) => analyse(find))]),
];
