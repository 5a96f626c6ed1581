import type { Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { chooseByName, freeKey, keyWithRelation, settleSubject } from "@/lib/memory/consolidate/choose-person";
import { foldName, isUnnamed } from "@/lib/memory/consolidate/relations";
import { isShortFor, nameFamily } from "@/lib/memory/store/nicknames";
import type { Candidate, Subject } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

/** People of one name that are looked at. */
const NAMESAKES = 20;

/** A name folded for comparison: case, accents' composition and spacing do not tell people apart. */
export const nameKey = foldName;

/** The user and the companion are one person each, whatever they are called today; others go by name. */
const keyOf = (subject: Subject) => (subject.kind === "person" ? nameKey(subject.name) : subject.kind);

/** The id of the person a subject names, or null when Kith has no such person yet. */
export async function findPerson(db: Db, scope: OwnerScope, subject: Subject): Promise<string | null> {
  const { ownerId } = scope;
  if (subject.kind !== "person") {
    const one = await db.person.findUnique({
      where: { ownerId_kind_nameKey: { ownerId, kind: subject.kind, nameKey: keyOf(subject) } },
      select: { id: true },
    });
    return one?.id ?? null;
  }
  const named = chooseByName(await findCalled(db, scope, subject), subject);
  if (named) return named.id;
  const shortened = await findByShortForm(db, ownerId, subject);
  if (shortened) return shortened;
  return (await findUnnamed(db, ownerId, subject))?.id ?? null;
}

/** Everybody who goes by the subject's name, and whoever a merge made of the one so related. */
async function findCalled(db: Db, { ownerId }: OwnerScope, { name, relation }: Pick<Subject, "name" | "relation">) {
  const key = nameKey(name);
  const keys = relation ? [key, keyWithRelation(name, relation)] : [key];
  return db.person.findMany({
    where: {
      ...{ ownerId, kind: "person" },
      OR: [{ nameKey: { in: keys } }, { nameKey: { startsWith: `${key} (` } }, { aliases: { hasSome: keys } }],
    },
    select: { id: true, name: true, nameKey: true, relation: true, aliases: true },
    orderBy: { createdAt: "asc" },
    take: NAMESAKES,
  });
}

/** Whom a candidate is about, as its words tell, and why that may be wrong (see choose-person). */
export async function settlePerson(db: Db, scope: OwnerScope, candidate: Candidate) {
  if (candidate.subject.kind !== "person") return { candidate };
  return settleSubject(candidate, await findCalled(db, scope, candidate.subject));
}

/** "My brother Bob", where Robert is the one brother known whose name Bob is short for. Without the relation they may be two. */
async function findByShortForm(db: Db, ownerId: string, { name, relation }: Subject): Promise<string | null> {
  if (!relation || isUnnamed({ name, relation })) return null;
  const family = nameFamily(name);
  if (family.length < 2) return null;
  const [only, ...more] = await db.person.findMany({
    where: { ownerId, kind: "person", relation, nameKey: { in: family } },
    select: { id: true },
    take: 2,
  });
  return only && !more.length ? only.id : null;
}

/** "Maya's sister", once she turns out to be Ana: the only person of that relation who is known by relation alone. */
async function findUnnamed(db: Db, ownerId: string, subject: Subject) {
  if (!subject.relation) return null;
  const sameRelation = await db.person.findMany({
    where: { ownerId, kind: "person", relation: subject.relation },
    select: { id: true, name: true, nameKey: true },
    take: 2,
  });
  const [only] = sameRelation;
  return sameRelation.length === 1 && only && only.name.toLowerCase().endsWith(subject.relation.toLowerCase())
    ? only
    : null;
}

/** Finds or makes the person a subject names. A person known only by relation takes the name when it is learnt. */
export async function resolvePerson(tx: Db, scope: OwnerScope, subject: Subject): Promise<string> {
  const { ownerId } = scope;
  const known = await findPerson(tx, scope, subject);
  if (known) {
    if (subject.kind === "person") await learnName(tx, scope, known, subject);
    return known;
  }
  const id = newId();
  await tx.person.createMany({
    data: [
      {
        id,
        ownerId,
        kind: subject.kind,
        name: subject.name,
        nameKey: subject.kind === "person" ? freeKey(await findCalled(tx, scope, subject), subject) : keyOf(subject),
        relation: subject.relation ?? null,
      },
    ],
    skipDuplicates: true,
  });
  return (await findPerson(tx, scope, subject)) ?? id;
}

async function learnName(tx: Db, scope: OwnerScope, id: string, subject: Subject): Promise<void> {
  const { ownerId } = scope;
  const person = await tx.person.findFirst({ where: { id, ownerId } });
  if (!person) return;
  const named = subject.relation && !isUnnamed(subject);
  if (isUnnamed(person) && named && person.nameKey !== nameKey(subject.name)) {
    const aliases = [...new Set([...person.aliases, person.nameKey])];
    const key = freeKey(await findCalled(tx, scope, subject), subject);
    await tx.person.update({ where: { id }, data: { name: subject.name, nameKey: key, aliases } });
  } else if (named && isShortFor(person.name, subject.name) && !person.aliases.includes(nameKey(subject.name))) {
    // Bob is Robert from here on: what is said of either finds the one record.
    await tx.person.update({ where: { id }, data: { aliases: [...person.aliases, nameKey(subject.name)] } });
  } else if (!person.relation && subject.relation) {
    await tx.person.update({ where: { id }, data: { relation: subject.relation } });
  }
}
