import type { Subject } from "@/lib/memory/types";
import { isNegated } from "./normalise-statement";
import { contentWords } from "./same-words";

/** What a statement says, apart from whom about, when, and whether it affirms or denies. */
export interface Meaning {
  words: ReadonlySet<string>;
  numbers: ReadonlySet<string>;
  positive: boolean;
}

const DATES =
  /\(?(?:\b(?:since|from|until|to|on|in|as of|before|after|by) )?(?:about )?(?:the (?:week|weekend) of )?(?:\b\d{1,2} )?\b(?:january|february|march|april|may|june|july|august|september|october|november|december) (?:19|20)\d\d\b\)?|\(?\b(?:since|in|from|until|to) (?:about )?(?:19|20)\d\d\b\)?|\bthe (?:spring|summer|autumn|fall|winter) of \d{4}(?:-\d\d)?/gi;
const DISLIKE =
  /\b(?:hates?|hated|dislikes?|disliked|detests?|loathes?|despises?|(?:cannot|can't|can not|could not) (?:really )?(?:stand|bear)|allergic to nothing)\b/gi;
const LIKING =
  /\b(?:loves?|loved|likes?|liked|enjoys?|enjoyed|adores?|adored|fond of|keen on|into|an? (?:(?:really|very|big|huge|massive|avid|great|real|true|lifelong) )*(?:fan|lover) of)\b/gi;
const POLARITY =
  /\b(?:not|never|no longer|any ?more|anymore|cannot|do|does|did|really|very|still|now|currently|these days|nowadays|kinda|kind of|also|just|again|at all|ever|in (?:\S+['’]s|his|her|their|my) (?:whole |entire )?life|used to|formerly|previously)\b|n['’]t\b/gi;
/** How strong it is, is no part of what it is. */
const DEGREE =
  /\b(?:terrible|awful|huge|massive|severe|bad|real|lifelong|deadly) (?=(?:\w+ )?(?:fear|phobia|allergy)\b)/gi;
/** How a plan is worded, apart from what is planned. */
const PLANNING =
  /\b(?:(?:is|are|was|were) )?(?:(?:going|planning|plans?|planned|intends?|intending|wants?|hopes?|hoping|aims?|aiming|about|due|decided|decides|scheduled|would (?:like|love)|looking forward) (?:not )?(?:to|on)|thinking (?:of|about)|will)\b/gi;

/** Takes a statement's subject, dates and polarity off and keeps its stemmed content. */
export function meaningOf(statement: string, subject: Subject): Meaning {
  const disliking = DISLIKE.test(statement);
  DISLIKE.lastIndex = 0;
  const undated = statement.replace(DATES, " ");
  const numbers = new Set(undated.match(/\d+(?:\.\d+)?/g) ?? []);
  const plain = undated
    .replace(DISLIKE, " likes ")
    .replace(LIKING, " likes ")
    .replace(POLARITY, " ")
    .replace(DEGREE, " ");
  const names = new Set(contentWords(`${subject.name} ${subject.relation ?? ""}`));
  const words = new Set(contentWords(plain).filter((word) => !names.has(word)));
  return { words, numbers, positive: isNegated(statement.replace(DISLIKE, " ")) === disliking };
}

/** What is planned, without the words of planning: a plan and the same thing done or dropped share it. */
export function goalOf(statement: string, subject: Subject): ReadonlySet<string> {
  return meaningOf(statement.replace(PLANNING, " "), subject).words;
}

export const sameNumbers = (a: Meaning, b: Meaning): boolean =>
  a.numbers.size === b.numbers.size && [...a.numbers].every((n) => b.numbers.has(n));

/** Words every answer to a slot's question shares; what is left of a statement is the answer itself. */
const SLOT_WORDS =
  "lives live living moved move moving relocated resides based back house home works work working worked job at as for joined started start begun new hired employed quit left resigned retired lost fired studies studied studying student married marry engaged partner husband wife girlfriend boyfriend dating relationship with broke up split divorced together is was are been has have had became become went gone go grew grow raised up name called named favourite favorite years old turned age born birthday occupation profession he she they their others other people";
const GENERIC: ReadonlySet<string> = new Set(contentWords(SLOT_WORDS));

/** The answer a slot statement gives: its words without the question's. */
export function answerOf(meaning: Meaning, slot: string): ReadonlySet<string> {
  const asked = new Set(contentWords(slot.replace(":", " ")));
  return new Set([...meaning.words].filter((word) => !GENERIC.has(word) && !asked.has(word)));
}

/** Whether one answer says nothing the other does not ("Lisbon", "Lisbon, Portugal"). */
export function sameAnswer(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return a.size === b.size;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  return [...small].every((word) => large.has(word));
}
