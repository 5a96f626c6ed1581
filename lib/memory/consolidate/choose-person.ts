import { escapeRegExp } from "@/lib/escape-reg-exp";
import type { Candidate, Subject } from "@/lib/memory/types";
import { compatibleRelations, foldName, isUnnamed, tellsRelation, withFormerRelation } from "./relations";

/** Somebody Kith knows. `nameKey` is unique; a second Sam has "sam (cousin)". */
export interface KnownPerson {
  name: string;
  nameKey: string;
  relation?: string | null;
  aliases: string[];
}

export const WHICH_WHY = "Kith knows more than one person of that name, so it asks whom you meant.";

/** The key by which a second person of a name is told from the first. */
export const keyWithRelation = (name: string, relation: string): string => `${foldName(name)} (${foldName(relation)})`;

/** All who go by a name, whoever has it as the unique key first. */
export function peopleCalled<P extends KnownPerson>(people: P[], name: string): P[] {
  const key = foldName(name);
  const first = (p: P) => Number(p.nameKey !== key);
  return people
    .filter((p) => p.nameKey === key || foldName(p.name) === key || p.aliases.includes(key))
    .sort((a, b) => first(a) - first(b));
}

/** Whom a name with its relation means: never one whose relation cannot be the same person's. */
export function chooseByName<P extends KnownPerson>(people: P[], { name, relation }: Subject): P | undefined {
  const full = relation && keyWithRelation(name, relation);
  const exact = full && people.find((p) => p.nameKey === full || p.aliases.includes(full));
  if (exact) return exact;
  const fitting = peopleCalled(people, name).filter((p) => compatibleRelations(p.relation, relation));
  return (relation && fitting.find((p) => p.relation)) || fitting[0];
}

/** The key a new person gets: the plain name unless somebody else goes by it. */
export function freeKey(people: KnownPerson[], { name, relation }: Subject): string {
  return relation && peopleCalled(people, name).length ? keyWithRelation(name, relation) : foldName(name);
}

/**
 * A candidate about the person whom its words mean, and why that is in doubt. Reading gives a bare name or a pronoun to
 * whoever it knows first, so a name nobody said is taken off an "old boss", and a bare name of two people is asked about.
 */
export function settleSubject(candidate: Candidate, people: KnownPerson[]): { candidate: Candidate; doubt?: string } {
  if (candidate.subject.kind !== "person") return { candidate };
  const subject = withFormerRelation(candidate.statement, candidate.subject);
  const told = { ...candidate, subject };
  const said = candidate.evidence.map((e) => e.quote).join(" ");
  const named = foldName(said).includes(foldName(subject.name));
  const called = peopleCalled(people, subject.name);
  if (subject !== candidate.subject && !named && called.length && !chooseByName(people, subject))
    return { candidate: withoutName(told) };
  const bare = named && !(subject.relation && tellsRelation(said, subject.relation));
  return called.length > 1 && bare ? { candidate: told, doubt: WHICH_WHY } : { candidate: told };
}

function withoutName(candidate: Candidate): Candidate {
  const { statement, subject } = candidate;
  if (isUnnamed(subject)) return candidate;
  const label = new RegExp(
    `(\\p{L}+['’]s ${escapeRegExp(subject.relation ?? "")}) ${escapeRegExp(subject.name)}\\b`,
    "iu",
  ).exec(statement);
  if (!label) return candidate;
  return {
    ...candidate,
    statement: statement.replace(label[0], label[1]!),
    subject: { ...subject, name: label[1]! },
  };
}
