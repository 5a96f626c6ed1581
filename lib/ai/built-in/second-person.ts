import nlp from "compromise";
import { RELATIONS } from "@/lib/ai/built-in/word-families";
import { escapeRegExp } from "@/lib/escape-reg-exp";

const ADVERBS =
  "(?:also|still|often|never|always|usually|sometimes|really|now|currently|recently|just|only|no longer|probably|once|already|not)";
const TO_BE: Record<string, string> = {
  is: "are",
  was: "were",
  has: "have",
  does: "do",
  "isn't": "aren't",
  "wasn't": "weren't",
  "hasn't": "haven't",
  "doesn't": "don't",
};

/**
 * Tells a third-person statement about the user to the user: "Maya's sister" → "Your sister", "Maya is" → "You are",
 * "Maya works" → "You work". Pronouns that can only mean the user follow. Another person who shares the first name
 * ("Maya Angelou") stays.
 */
export function inSecondPerson(statement: string, userName: string): string {
  const full = userName.trim();
  if (!full) return statement;
  const first = full.split(/\s+/)[0]!;
  const names = [...new Set([full, first])].map(escapeRegExp).join("|");
  const text = statement.replace(/[’‘]/g, "'");
  const name = `(?<![\\p{L}\\p{N}])(?:${names})(?! \\p{Lu}[\\p{L}]+)(?![\\p{L}\\p{N}])`;
  if (!new RegExp(name, "u").test(text)) return statement;
  const aboutUser = new RegExp(`^${name}(?!'s\\s+(?!${ADVERBS}))`, "u").test(text);
  const alone = aboutUser && !mentionsOthers(text, names);
  let told = text
    .replace(
      new RegExp(`${name}'s (\\p{L}+)`, "gu"),
      (_all, next: string) => `${isState(next) ? "you are" : "your"} ${next}`,
    )
    .replace(new RegExp(`${name}'(?= )`, "gu"), "your")
    .replace(
      new RegExp(`${name}((?: ${ADVERBS})*) ([\\p{L}]+(?:'t)?)`, "gu"),
      (_all, adverbs: string, verb: string) => `you${adverbs} ${agree(verb)}`,
    )
    .replace(new RegExp(name, "gu"), "you")
    .replace(/^you and their\b/, "you and your");
  if (aboutUser) told = told.replace(new RegExp(`\\b(and|but|or)((?: ${ADVERBS})*) (\\p{L}+s)\\b`, "gu"), conjunct);
  if (alone) {
    told = told
      .replace(/\b(?:herself|himself|themself|themselves)\b/g, "yourself")
      .replace(/\b(?:his|their)(?= \p{L})/gu, "your")
      .replace(/\bher(?= (?!and\b|or\b|to\b|in\b|on\b|at\b|for\b|with\b|from\b|that\b)\p{L})/gu, "your")
      .replace(/\b(?:she|he) (\p{L}+(?:'t)?)/gu, (_all, verb: string) => `you ${agree(verb)}`);
  }
  return told.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

function agree(verb: string): string {
  const known = TO_BE[verb];
  if (known) return known;
  if (!/s$/.test(verb) || !isPresent(`she ${verb} it`)) return verb;
  return nlp(`she ${verb}`).verbs().toInfinitive().text().replace(/^she /, "").trim() || verb;
}

const isPresent = (clause: string) =>
  nlp(clause).terms(1).has("#PresentTense") || nlp(clause).match("#PresentTense").found;

/** "Maya's allergic" holds a verb, "Maya's sister" an owner. */
const isState = (word: string) =>
  nlp(word).has("(#Adjective|#Gerund)") && /^(?!favou?rite|best|own|old|new|first|last)/.test(word);

function conjunct(all: string, join: string, adverbs: string, verb: string): string {
  if (!TO_BE[verb] && !nlp(`she ran ${join} ${verb} there`).match(verb).has("#PresentTense")) return all;
  if (!TO_BE[verb] && nlp(verb).has("#Plural")) return all;
  return `${join}${adverbs} ${agree(verb)}`;
}

/** Whether "her" or "his" could mean somebody else than the user. */
function mentionsOthers(text: string, names: string): boolean {
  const rest = text.replace(new RegExp(names, "gu"), "");
  if (
    rest
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => RELATIONS.has(word) || RELATIONS.has(word.replace(/s$/, "")))
  )
    return true;
  return nlp(rest).people().found;
}
