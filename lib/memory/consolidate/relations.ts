import { foldAccents } from "@/lib/ai/built-in/fold-accents";
import type { Subject } from "@/lib/memory/types";

/** Each line is what one and the same person may be called; two words on no common line are two people's. */
const ROLES = `
  boyfriend bf husband hubby partner spouse fiancé fiancée fiance fiancee
  girlfriend gf wife partner spouse fiancé fiancée fiance fiancee
  mother mum mom mam mama mummy mommy parent
  father dad papa daddy parent
  sister sis sibling twin
  brother bro sibling twin
  son child kid baby toddler teenager
  daughter child kid baby toddler teenager
  grandmother grandma granny gran nana nan grandparent
  grandfather grandpa grandad granddad grandparent
  grandson grandchild grandkid
  granddaughter grandchild grandkid
  aunt auntie aunty
  uncle
  niece
  nephew
  cousin
  stepmother stepmum stepmom
  stepfather stepdad
  stepsister
  stepbrother
  stepson stepchild
  stepdaughter stepchild
  mother-in-law
  father-in-law
  sister-in-law
  brother-in-law
  son-in-law
  daughter-in-law
  godmother godparent
  godfather godparent
  godchild godson goddaughter
  friend bestie mate pal buddy
  roommate flatmate housemate
  colleague coworker co-worker workmate teammate
  boss manager supervisor
  neighbour neighbor
  landlord landlady
  teacher tutor professor lecturer
  therapist counsellor counselor psychologist
  doctor gp physician
  dentist
  coach trainer
  classmate
  client
  ex`;

const LINES: ReadonlyMap<string, ReadonlySet<number>> = ROLES.trim()
  .split("\n")
  .reduce((all, line, at) => {
    for (const word of line.trim().split(" ")) all.set(word, new Set([...(all.get(word) ?? []), at]));
    return all;
  }, new Map<string, Set<number>>());

/** A relation of a relation can have a word of its own: a sister's husband is a brother-in-law. */
const EXTENDED = /\b(?:aunt\w*|uncle|cousin|niece|nephew|grand\w+|step\w+|[a-z]+-in-law)\b/;
const FORMER = /\b(?:former|previous|ex|past)\b/;
/** What one leaves behind: an old boss is one no more, an old friend is a friend still. */
const LEFT_BEHIND =
  "boss|manager|supervisor|colleague|coworker|co-worker|workmate|teammate|roommate|flatmate|housemate|neighbour|neighbor|landlord|landlady|teacher|tutor|professor|lecturer|therapist|dentist|doctor|coach|trainer|classmate|client|boyfriend|girlfriend|partner|hairdresser";
const OLD = new RegExp(`\\bold (?:${LEFT_BEHIND})\\b`);

export const foldName = (text: string): string =>
  foldAccents(text.normalize("NFKC").toLocaleLowerCase("en")).replace(/\s+/g, " ").trim();

const fold = (relation: string): string =>
  foldName(relation)
    .replace(/’/g, "'")
    .replace(/\bin law\b/g, "in-law")
    .replace(/(\w) in-law\b/g, "$1-in-law")
    .replace(/\bstep[ -](?=\p{L})/gu, "step");

/** The roles a text names, as the lines they stand on; "ex-wife" is read as "ex wife". */
function rolesIn(text: string): ReadonlySet<number> {
  const words = text.replace(/\bex-/g, "ex ").match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
  return new Set(words.flatMap((word) => [...(LINES.get(word) ?? [])]));
}

const share = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean => [...a].some((line) => b.has(line));

/** "friend's sister" is somebody's whose own relation is told first. */
function partsOf(relation: string): { of: string[]; roles: ReadonlySet<number>; former: boolean; said: string } {
  const said = fold(relation);
  const parts = said.split("'s ");
  const own = parts.at(-1)!;
  return { of: parts.slice(0, -1), roles: rolesIn(own), former: FORMER.test(own) || OLD.test(own), said };
}

/**
 * Whether one person can be both: a sister and an older sister, a boyfriend and a husband, but not a friend and a cousin,
 * nor somebody's boyfriend and their ex. A relation that is not told, or that this list does not know, agrees with any.
 */
export function compatibleRelations(a: string | null | undefined, b: string | null | undefined): boolean {
  if (!a || !b || fold(a) === fold(b)) return true;
  const [x, y] = [partsOf(a), partsOf(b)];
  if (x.of.length !== y.of.length) return EXTENDED.test(x.of.length ? y.said : x.said);
  if (!x.of.every((owner, at) => compatibleRelations(owner, y.of[at]))) return false;
  if (!x.roles.size || !y.roles.size) return true;
  if (x.former !== y.former) return false;
  const bare = (p: typeof x) => /^(?:my |the )?ex$/.test(p.said);
  return bare(x) || bare(y) || share(x.roles, y.roles);
}

/** Whether these words tell the relation, in any of its names. */
export function tellsRelation(text: string, relation: string): boolean {
  const said = fold(text);
  return said.includes(fold(relation)) || share(rolesIn(said), partsOf(relation).roles);
}

/** Known by relation only: "Maya's sister". */
export const isUnnamed = ({ name, relation }: { name: string; relation?: string | null }): boolean =>
  !!relation && foldName(name).endsWith(foldName(relation));

const TOLD_FORMER = (relation: string): RegExp =>
  new RegExp(`(\\p{L}+['’]s) (old|former|previous|ex)[ -]${relation.replace(/[^\p{L}' -]/gu, "")}\\b`, "iu");

/** "Maya's old boss" is nobody whom Kith knows as her boss: the word is part of the relation there. */
export function withFormerRelation(statement: string, subject: Subject): Subject {
  const { relation } = subject;
  if (subject.kind !== "person" || !relation) return subject;
  const told = TOLD_FORMER(relation).exec(statement);
  const former = told && `${told[2]!.toLowerCase()} ${relation}`;
  if (!former || !(FORMER.test(former) || OLD.test(former)) || compatibleRelations(former, relation)) return subject;
  return { ...subject, relation: former, name: isUnnamed(subject) ? `${told[1]} ${former}` : subject.name };
}
