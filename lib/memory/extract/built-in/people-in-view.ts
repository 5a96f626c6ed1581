import type { Subject } from "../../types";
import {
  type Gender,
  PARTNER_RELATIONS,
  RELATION_ADJECTIVES,
  RELATION_PATTERN,
  RELATION_WORDS,
} from "./relation-words";

/** Somebody a pronoun can mean, newest last. */
export interface Mention {
  subject: Subject;
  label: string;
  gender: Gender;
  plural: boolean;
}

/** The people known and the people just spoken of, while a conversation is read from its beginning. */
export interface PeopleInView {
  userName: string;
  known: Subject[];
  recent: Mention[];
  /** The animal just spoken of: whose, and what it is. */
  pet?: { subject: Subject; owner: string; word: string };
}

const RECENT = 8;

export const viewPeople = (userName: string, known: Subject[]): PeopleInView => ({
  userName,
  known: [...known],
  recent: [],
});

export const RELATION_PHRASE = `((?:(?:${RELATION_ADJECTIVES}) )*)(${RELATION_PATTERN})`;

/** A name after a relation: one to three capitalised words. */
const NAME_WORD = "\\p{Lu}\\p{L}+(?:['-](?!s\\b)\\p{L}+)*";
export const NAME_PATTERN = `${NAME_WORD}(?: ${NAME_WORD}){0,2}`;

const isUnnamed = (subject: Subject): boolean =>
  !!subject.relation && subject.name.toLowerCase().endsWith(`'s ${subject.relation.toLowerCase()}`);

/** "older sister", "best friend": what tells two sisters apart is kept, praise is not. */
export function relationOf(adjectives: string, word: string): { relation: string; gender: Gender; plural: boolean } {
  const entry = RELATION_WORDS.get(word.toLowerCase());
  const kept = adjectives
    .toLowerCase()
    .split(/\s+/)
    .filter((a) => a && !/^(?:late|dear|lovely|new|current|only|good|close|old)$/.test(a));
  const relation = [...kept, entry?.relation ?? word.toLowerCase()].join(" ");
  return { relation, gender: entry?.gender ?? "unknown", plural: entry?.plural ?? false };
}

/** The record of the user's relation, named when the words or what is known name them. */
export function personByRelation(view: PeopleInView, adjectives: string, word: string, name?: string): Mention {
  const { relation, gender, plural } = relationOf(adjectives, word);
  const named = view.known.filter((p) => p.relation === relation && !isUnnamed(p));
  // "My new boss" is not the one known as boss.
  const another = /\bnew\b/i.test(adjectives);
  const known = name ?? (!another && named.length === 1 && !plural ? named[0]!.name : undefined);
  const subject: Subject = { kind: "person", name: known ?? `${view.userName}'s ${relation}`, relation };
  const own = `${view.userName}'s ${`${adjectives}${word}`.toLowerCase().trim()}`;
  return { subject, label: known ? `${own} ${known}` : own, gender, plural };
}

/** A person called by name; a relation known for that name goes with it. */
export function personByName(view: PeopleInView, name: string, gender: Gender): Mention {
  const known = view.known.find((p) => p.name.toLowerCase() === name.toLowerCase());
  const earlier = view.recent.findLast((m) => m.subject.name.toLowerCase() === name.toLowerCase());
  const relation = known?.relation ?? earlier?.subject.relation;
  const word = relation?.split(" ").at(-1) ?? "";
  return {
    subject: { kind: "person", name, ...(relation ? { relation } : {}) },
    label: relation ? `${view.userName}'s ${relation} ${name}` : name,
    gender: RELATION_WORDS.get(word)?.gender ?? gender,
    plural: false,
  };
}

/** Remembers that somebody was just spoken of; once named, they are known by that name from here on. */
export function noteMention(view: PeopleInView, mention: Mention): void {
  view.recent.push(mention);
  if (view.recent.length > RECENT) view.recent.shift();
  const { subject } = mention;
  if (isUnnamed(subject) || view.known.some((p) => p.name === subject.name && p.relation === subject.relation)) return;
  view.known.push(subject);
}

/**
 * Whom a pronoun means, when that is plain: the last person it can fit, unless another fits equally and stands as near.
 *
 * @param others whom the clause names beside the pronoun, so that it cannot mean them.
 */
export function personByPronoun(view: PeopleInView, pronoun: string, others: Subject[] = []): Mention | null {
  const word = pronoun.toLowerCase();
  const wanted = /^(?:she|her|hers)$/.test(word) ? "female" : /^(?:he|him|his)$/.test(word) ? "male" : null;
  if (!wanted) return view.recent.at(-1)?.plural ? view.recent.at(-1)! : null;
  const isOther = ({ subject }: Mention) =>
    others.some((other) => other.name === subject.name && other.relation === subject.relation);
  const single = view.recent.filter((m) => !m.plural && !isOther(m));
  const sure = single.findLast((m) => m.gender === wanted);
  const open = single.findLast((m) => m.gender === "unknown");
  if (sure && open && sure.subject.name !== open.subject.name && single.indexOf(open) > single.indexOf(sure))
    return null;
  if (sure && open) return single.findLast((m) => m.subject.name === sure.subject.name)!;
  return sure ?? open ?? null;
}

/** "my sister Ana", anywhere in the user's words: whom it is, for pronouns and for the people of a statement. */
export function findRelations(
  view: PeopleInView,
  text: string,
): { mention: Mention; start: number; end: number; named: boolean }[] {
  const out = [];
  for (const match of text.matchAll(MY_RELATION)) {
    if (!match[3] && /^'s\b/.test(text.slice(match.index + match[0].length))) continue;
    const mention = personByRelation(view, match[1] ?? "", match[2]!, match[3]);
    out.push({ mention, start: match.index, end: match.index + match[0].length, named: match[3] !== undefined });
  }
  return out;
}

const MY_RELATION = new RegExp(
  `\\b[Mm]y ${RELATION_PHRASE}\\b(?![-'])(?:,? (?:named |called )?(?!I\\b|${"Mon|Tues|Wednes|Thurs|Fri|Satur|Sun"}|And\\b|But\\b)(${NAME_PATTERN}))?`,
  "gu",
);

export const isPartner = (subject: Subject): boolean => PARTNER_RELATIONS.has(subject.relation ?? "");
