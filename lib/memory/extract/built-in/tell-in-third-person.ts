import { baseOf } from "./compromise-tags";
import type { Who } from "./draft";
import { type PeopleInView, personByPronoun } from "./people-in-view";
import { addS } from "./parse-verb";

/** Who speaks and who is spoken to, by the names statements use. */
export interface Voices {
  speaker: string;
  other: string;
}

/**
 * Retells what follows a verb in the third person: "my" becomes "Maya's", inner "I am" becomes "Maya is", "you" the
 * listener's name. Third-person pronouns are left when they can mean the clause's own subject, else replaced when plain.
 */
export function tellInThirdPerson(text: string, who: Who, voices: Voices, view: PeopleInView): string {
  let told = text
    .replace(
      /\bI (not |never |really |always |also )?([a-z]+)\b/g,
      (_m, adverb: string | undefined, verb: string) => `${voices.speaker} ${adverb ?? ""}${agreeing(verb)}`,
    )
    .replace(/\bI\b/g, voices.speaker)
    .replace(/\bmy own\b/gi, "their own")
    .replace(/\bmy\b/gi, `${voices.speaker}'s`)
    .replace(/\bmine\b/gi, `${voices.speaker}'s`)
    .replace(/\bmyself\b/gi, "themself")
    .replace(/\bme\b/g, voices.speaker)
    .replace(/\bwe are\b/gi, "they are")
    .replace(/\bwe\b/gi, "they")
    .replace(/\bus\b/g, "them")
    .replace(/\bour\b/gi, "their")
    .replace(/\bourselves\b/gi, "themselves")
    .replace(/\byour\b/gi, `${voices.other}'s`)
    .replace(/\byou\b/gi, voices.other);
  if (who.speaker && !who.plural)
    told = told
      .replace(
        /\b(his|her)(?= [\p{L}])(?! (?:at|in|on|to|for|with|from|when|and|last|this|about|a|the|by|so|very|as|every|again)\b)/gu,
        (m) => owner(m, view),
      )
      .replace(/\b(him|her)\b/g, (m) => personByPronoun(view, m)?.label ?? m);
  return told.replace(/\s+/g, " ").trim();
}

function owner(pronoun: string, view: PeopleInView): string {
  const mention = personByPronoun(view, pronoun);
  return mention ? `${mention.label}'s` : pronoun;
}

function agreeing(verb: string): string {
  if (verb === "am") return "is";
  if (/^(?:was|had|did|will|would|can|could|should|may|might|must)$/.test(verb)) return verb;
  return baseOf(verb) === verb ? addS(verb) : verb;
}
