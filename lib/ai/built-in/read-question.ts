import nlp from "compromise";
import { base, contentTerms, words } from "@/lib/ai/built-in/content-terms";
import { RELATIONS } from "@/lib/ai/built-in/word-families";

export interface Question {
  asks: "who" | "when" | "where" | "count" | "name" | "what";
  /** Bases the answer should hold. */
  terms: string[];
  /** Of those, the ones it must hold: people, names. */
  required: string[];
  /** The people it is about, by relation or name in lower case. */
  people: string[];
  /** Asks about the user, not about somebody else. */
  aboutUser: boolean;
  /** Asks for what the companion said. */
  aboutCompanion: boolean;
  /** Asks how something was, or whether it was done. */
  past: "history" | "done" | null;
}

const QUESTION_CHARS = 600;
const TIME_WORDS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|easter|i|kith)$/;
const AGES = "(?:older |younger |elder |little |big |old |young |best |late |twin |half |new )*";
const OWNED = new RegExp(`\\b(?:my|our) ${AGES}([a-z]+)(?:'s ${AGES}([a-z]+))?`, "g");

/** What a question asks, by its words. */
export function readQuestion(sentence: string, userName: string, companionName: string): Question {
  const text = sentence.slice(0, QUESTION_CHARS).replace(/[’‘]/g, "'").trim();
  const lower = text.toLowerCase();
  const names = properNames(text, [userName, companionName]);
  const relations = [...lower.matchAll(OWNED)]
    .flatMap(([, first, second]) => [first, second])
    .flatMap((word) => (word ? [base(word)] : []));
  const related = relations.filter((word) => RELATIONS.has(word));
  const aboutCompanion =
    /\b(?:did|have|had) you (?:\w+ )?(?:say|said|tell|told|recommend|recommended|suggest|suggested|mean|advise|promise|ask|asked|call|called|write)\b/.test(
      lower,
    ) && !/\bi (?:say|said|tell|told)\b/.test(lower);
  const own = words(`${userName} ${companionName}`).map(base);
  const terms = contentTerms(text).filter(
    (term) =>
      !own.includes(term) && !(aboutCompanion && /^(?:recommend|suggest|advis|promis|ask|mean|write)/.test(term)),
  );
  const people = [...new Set([...related, ...names.filter(({ person }) => person).map(({ term }) => term)])];
  return {
    asks: asked(lower),
    terms,
    required: [...new Set([...people, ...names.map(({ term }) => term)])].filter((term) => terms.includes(term)),
    people,
    aboutUser: people.length === 0 && /\b(?:i|i'm|i've|i'd|my|me|mine|our|we|am)\b/.test(lower) && !aboutCompanion,
    aboutCompanion,
    past: /\b(?:used to|before|previous(?:ly)?|former(?:ly)?|earlier|in the past|at first|originally|last (?:job|employer|place|home|address))\b/.test(
      lower,
    )
      ? "history"
      : /\b(?:did|was|were|have i|has|had)\b/.test(lower)
        ? "done"
        : null,
  };
}

function asked(lower: string): Question["asks"] {
  if (/\bnamed?\b|\bcalled\b/.test(lower)) return "name";
  if (/\b(?:when|what (?:day|date|month|year))\b/.test(lower)) return "when";
  if (/\b(?:where|which (?:city|country|town|place)|what (?:city|country|town|place))\b/.test(lower)) return "where";
  if (/\bhow (?:many|much|old|tall|long|far)\b/.test(lower)) return "count";
  if (/\b(?:who|whom|whose)\b/.test(lower)) return "who";
  return "what";
}

/** Names in a question: capitals inside the sentence, and names compromise knows even in lower case. */
function properNames(text: string, not: string[]): { term: string; person: boolean }[] {
  const own = new Set(words(not.join(" ")));
  const people = new Set(words(nlp(text).people().text()));
  const known = new Set([...people, ...words(nlp(text).match("(#Place|#FirstName|#ProperNoun)").text())]);
  const capital = new Set([...text.matchAll(/(?<=\S\s)\p{Lu}[\p{L}'-]+/gu)].flatMap(([word]) => words(word)));
  return words(text)
    .filter(
      (word) =>
        (known.has(word) || capital.has(word)) &&
        !own.has(word) &&
        !TIME_WORDS.test(word) &&
        !RELATIONS.has(base(word)),
    )
    .filter((word) => contentTerms(word).length > 0)
    .map((word) => ({ term: base(word), person: people.has(word) }));
}
