import type { Subject } from "../../types";
import type { Gender } from "./relation-words";
import { RELATION_PATTERN } from "./relation-words";
import { type TaggedWord } from "./compromise-tags";
import type { Who } from "./draft";
import { OCCASION_PATTERN } from "./occasions";
import {
  findRelations,
  NAME_PATTERN,
  noteMention,
  type PeopleInView,
  personByName,
  personByPronoun,
  personByRelation,
  RELATION_PHRASE,
  relationOf,
} from "./people-in-view";
import { DATE_PATTERN } from "./times/date-parts";
import { MOVED } from "./times/moved-words";

/** The subject a clause starts with and where the verb group begins. */
export interface FoundSubject {
  who: Who;
  /** UTF-16 offset of what follows the subject. */
  end: number;
}

const RELATIVE_OF = new RegExp(
  `^[Mm]y ${RELATION_PHRASE}(?: (${NAME_PATTERN}))?'s ${RELATION_PHRASE}\\b(?:,? (${NAME_PATTERN}),?)?\\s`,
  "u",
);
/** "My sister's cat is …": a thing of somebody else's, and what it is called or is. */
const THING_OF_RELATIVE = new RegExp(
  `^[Mm]y ${RELATION_PHRASE}(?: (${NAME_PATTERN}))?'s ((?:\\p{Ll}+ ){0,2}\\p{Ll}+) (?=(?:is|was|got|has been|died|costs)\\b)`,
  "u",
);
/** "The wedding is off", "the exam is on the 12th": only one's own occasions are told of as "the", and by their day. */
const THE_OCCASION = new RegExp(
  `^the (${OCCASION_PATTERN}) (?=(?:is|was|got|has|had|will be) (?:(?:been|now|actually|still) )*(?:off|cancell?ed|called off|${MOVED}|(?:on|in) ${DATE_PATTERN})(?![\\p{L}\\p{N}]))`,
  "iu",
);
/** Whose child "the baby" is, is left unsaid, and so it is in what is told of it. */
const THE_BABY = /^the (baby) (?=(?:is|was|will be) (?:(?:now|actually|still) )*due\b)/i;
const OWN_BABY = /^(?:my|our) (baby) (?=(?:is|was|will be) (?:(?:now|actually|still) )*due\b)/i;
const AND_I = new RegExp(`^(?:[Mm]y ${RELATION_PHRASE}(?: (${NAME_PATTERN}))?|(${NAME_PATTERN})) and (?:I|me) `, "u");
/** "My dentist appointment" is a thing, not the dentist. */
const NO_THING =
  "(?! (?:appointments?|check-?ups?|visits?|notes?|meetings?|sessions?|interview|exam|school|friends?)\\b)";
const MY_RELATION = new RegExp(
  `^([Mm]y|[Oo]ur) ${RELATION_PHRASE}(?![-'\\p{L}])${NO_THING}(?:,? (${NAME_PATTERN}),?)?,?\\s`,
  "u",
);
const MY_PLURALS = new RegExp(`^[Mm]y ${RELATION_PATTERN} and (?:my )?${RELATION_PATTERN} `, "u");
const NAME = new RegExp(`^(${NAME_PATTERN}) `, "u");
const NAMED_RELATIVE = new RegExp(`^(${NAME_PATTERN})'s ${RELATION_PHRASE}(?: (${NAME_PATTERN}))? `, "u");
const NOT_A_NAME =
  /^(?:I|It|There|This|That|The|A|An|My|Our|We|You|They|He|She|And|But|So|Then|Also|Some|Most|All|Everyone|Everybody|People|No|Yes|Work|Life|Today|Tomorrow|Yesterday|Last|Next|Every|In|On|At)\b/;

/** Finds the subject at `from`. Only persons and the user's own things are subjects; anything else gives null. */
export function findSubject(text: string, from: number, words: TaggedWord[], view: PeopleInView): FoundSubject | null {
  const rest = text.slice(from);
  const user = { kind: "user", name: view.userName } as const;
  const found = (who: Who, length: number): FoundSubject => ({ who, end: from + length });
  const person = (mention: ReturnType<typeof personByRelation>, length: number): FoundSubject => {
    noteMention(view, mention);
    return found({ subject: mention.subject, label: mention.label, speaker: false, plural: mention.plural }, length);
  };

  if (/^I\s/.test(rest)) return found({ subject: user, label: view.userName, speaker: true, plural: false }, 1);
  let match = AND_I.exec(rest);
  if (match) {
    const mention = match[2]
      ? personByRelation(view, match[1] ?? "", match[2], match[3])
      : personByName(view, match[4]!, "unknown");
    noteMention(view, mention);
    return found(
      { subject: user, label: `${view.userName} and ${mention.label}`, speaker: true, plural: true },
      match[0].length,
    );
  }
  if (/^we\s/i.test(rest))
    return found({ subject: user, label: `${view.userName} and others`, speaker: true, plural: true }, 2);
  match = /^(?:(?:he|she|it)(?= (?:is|was) (?:called|named) \p{Lu})|(?:his|her|its) name(?= is \p{Lu}))/iu.exec(rest);
  if (match && view.pet) {
    const { subject, owner, word } = view.pet;
    const words = / name$/i.test(match[0]) ? `${word}'s name` : word;
    return found(thing(subject, owner, words), match[0].length);
  }
  match = /^(he|she|they)\s/i.exec(rest);
  if (match) {
    const mention = personByPronoun(view, match[1]!, othersIn(view, rest.slice(match[1]!.length)));
    if (!mention || (/^they$/i.test(match[1]!) && !mention.plural)) return null;
    return person(mention, match[1]!.length);
  }
  match = RELATIVE_OF.exec(rest);
  if (match) {
    const owner = personByRelation(view, match[1] ?? "", match[2]!, match[3]);
    const { relation, gender, plural } = relationOf(match[4] ?? "", match[5]!);
    return person(relative(owner.label, relation, gender, plural, match[6], owner.subject.relation), match[0].length);
  }
  match = THING_OF_RELATIVE.exec(rest);
  if (match) {
    const owner = personByRelation(view, match[1] ?? "", match[2]!, match[3]);
    return found(thing(owner.subject, owner.label, match[4]!), match[0].length);
  }
  match = THE_OCCASION.exec(rest) ?? THE_BABY.exec(rest);
  if (match)
    return found(
      { ...thing({ kind: "user", name: view.userName }, view.userName, match[1]!), label: `The ${match[1]!}` },
      match[0].length,
    );
  match = OWN_BABY.exec(rest);
  if (match) return found(thing({ kind: "user", name: view.userName }, view.userName, match[1]!), match[0].length);
  if (MY_PLURALS.test(rest)) return null;
  match = MY_RELATION.exec(rest);
  if (match) return person(personByRelation(view, match[2] ?? "", match[3]!, match[4]), match[0].length);
  match = /^(his|her) /i.exec(rest);
  if (match) {
    const owner = personByPronoun(view, match[1]!, othersIn(view, rest.slice(match[1]!.length)));
    const related = new RegExp(`^(?:[Hh]is|[Hh]er) ${RELATION_PHRASE}(?: (${NAME_PATTERN}))? `, "u").exec(rest);
    if (!owner || !related)
      return owner && /^(?:his|her) name is /i.test(rest)
        ? { who: thing(owner.subject, owner.label, "name"), end: from + match[0].length + 4 }
        : null;
    const { relation, gender, plural } = relationOf(related[1] ?? "", related[2]!);
    return person(
      relative(owner.label, relation, gender, plural, related[3], owner.subject.relation),
      related[0].length,
    );
  }
  match = /^my /i.exec(rest);
  if (match) return ownThing(text, from + match[0].length, words, view);
  match = NAMED_RELATIVE.exec(rest);
  if (match && !NOT_A_NAME.test(rest)) {
    const { relation, gender, plural } = relationOf(match[2] ?? "", match[3]!);
    return person(
      relative(personByName(view, match[1]!, "unknown").label, relation, gender, plural, match[4]),
      match[0].length,
    );
  }
  match = NAME.exec(rest);
  if (!match || NOT_A_NAME.test(rest)) return null;
  return named(match[1]!, rest, from, words, view, person);
}

/** "She is my sister", "she's called Ana": who follows is who she is, and nobody else. */
const SAYS_WHO = /^(?:'s| is| was)(?: (?:also|still|actually|really|now|just))* (?:my|called|named|\p{Lu}\p{L}+$)/u;

/** Whom the rest of a clause names: "she lives with my sister" is not told of the sister, though nobody was named since. */
function othersIn(view: PeopleInView, rest: string): Subject[] {
  if (SAYS_WHO.test(rest)) return [];
  const names = new Set(rest.match(/\p{Lu}[\p{L}'-]*\p{L}/gu));
  return [
    ...findRelations(view, rest).map(({ mention }) => mention.subject),
    ...view.recent.map(({ subject }) => subject).filter(({ name }) => names.has(name)),
  ];
}

function relative(
  owner: string,
  relation: string,
  gender: Gender,
  plural: boolean,
  name?: string,
  ownerRelation?: string,
) {
  const own = `${owner}'s ${relation}`;
  const subject = {
    kind: "person" as const,
    name: name ?? own,
    relation: ownerRelation ? `${ownerRelation}'s ${relation}` : relation,
  };
  return { subject, label: name ? `${own} ${name}` : own, gender, plural };
}

const thing = (subject: Who["subject"], owner: string, words: string): Who => ({
  subject,
  label: `${owner}'s ${words}`,
  speaker: false,
  plural: false,
  thing: words.toLowerCase(),
});

/** "my favourite colour is …", "my dog Rex is …": up to six words before the first finite verb. */
function ownThing(text: string, from: number, words: TaggedWord[], view: PeopleInView): FoundSubject | null {
  const inside = words.filter((w) => w.start >= from);
  const at = inside.findIndex(
    (w, i) =>
      i > 0 &&
      (w.tags.has("Copula") ||
        w.tags.has("Auxiliary") ||
        /^(?:is|are|was|were|has|had|died|costs)$/i.test(w.text) ||
        (w.tags.has("Verb") && !w.tags.has("Gerund") && !/ing$/.test(w.text))),
  );
  if (at < 1 || at > 6) return null;
  const phrase = text.slice(from, inside[at]!.start).trim().replace(/,$/, "");
  if (/[,;:]/.test(phrase) || new RegExp(`^${RELATION_PATTERN}\\b${NO_THING}`, "i").test(phrase)) return null;
  const plural = /^(?:are|were|have)$/i.test(inside[at]!.text);
  const who = thing({ kind: "user", name: view.userName }, view.userName, phrase);
  return { who: { ...who, plural }, end: inside[at]!.start };
}

function named(
  name: string,
  rest: string,
  from: number,
  words: TaggedWord[],
  view: PeopleInView,
  person: (mention: ReturnType<typeof personByName>, length: number) => FoundSubject,
): FoundSubject | null {
  const word = words.find((w) => w.start === from);
  const isKnown = [...view.known, ...view.recent.map((m) => m.subject)].some(
    (p) => p.name.toLowerCase() === name.toLowerCase(),
  );
  const saysRelation = new RegExp(`^${NAME_PATTERN} (?:is|was|are) (?:also )?my `, "u").test(rest);
  const looksPerson =
    word !== undefined &&
    !word.tags.has("Place") &&
    !word.tags.has("Organization") &&
    ["Person", "FirstName", "MaleName", "FemaleName"].some((t) => word.tags.has(t));
  if (!isKnown && !saysRelation && !looksPerson) return null;
  if (name.toLowerCase() === view.userName.toLowerCase()) return null;
  const gender: Gender = word?.tags.has("FemaleName") ? "female" : word?.tags.has("MaleName") ? "male" : "unknown";
  return person(personByName(view, name, gender), name.length);
}
