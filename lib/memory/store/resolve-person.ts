import type { Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { isShortFor, nameFamily } from "@/lib/memory/store/nicknames";
import type { Subject } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

/** A name folded for comparison: case, accents' composition and spacing do not tell people apart. */
export const nameKey = (name: string) => name.normalize("NFKC").toLocaleLowerCase("en").replace(/\s+/g, " ").trim();

/** The user and the companion are one person each, whatever they are called today; others go by name. */
const keyOf = (subject: Subject) => (subject.kind === "person" ? nameKey(subject.name) : subject.kind);

/** The id of the person a subject names, or null when Kith has no such person yet. */
export async function findPerson(db: Db, { ownerId }: OwnerScope, subject: Subject): Promise<string | null> {
  const exact = await db.person.findUnique({
    where: { ownerId_kind_nameKey: { ownerId, kind: subject.kind, nameKey: keyOf(subject) } },
    select: { id: true },
  });
  if (exact || subject.kind !== "person") return exact?.id ?? null;
  const aliased = await db.person.findFirst({
    where: { ownerId, kind: "person", aliases: { has: nameKey(subject.name) } },
    select: { id: true },
  });
  if (aliased) return aliased.id;
  const shortened = await findByShortForm(db, ownerId, subject);
  if (shortened) return shortened;
  return (await findUnnamed(db, ownerId, subject))?.id ?? null;
}

/** "My brother Bob", where Robert is the one brother known whose name Bob is short for. Without the relation they may be two. */
async function findByShortForm(db: Db, ownerId: string, { name, relation }: Subject): Promise<string | null> {
  if (!relation || isUnnamed(name, relation)) return null;
  const family = nameFamily(name);
  if (family.length < 2) return null;
  const [only, ...more] = await db.person.findMany({
    where: { ownerId, kind: "person", relation, nameKey: { in: family } },
    select: { id: true },
    take: 2,
  });
  return only && !more.length ? only.id : null;
}

const isUnnamed = (name: string, relation: string): boolean => name.toLowerCase().endsWith(relation.toLowerCase());

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
    if (subject.kind === "person") await learnName(tx, ownerId, known, subject);
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
        nameKey: keyOf(subject),
        relation: subject.relation ?? null,
      },
    ],
    skipDuplicates: true,
  });
  return (await findPerson(tx, scope, subject)) ?? id;
}

async function learnName(tx: Db, ownerId: string, id: string, subject: Subject): Promise<void> {
  const person = await tx.person.findFirst({ where: { id, ownerId } });
  if (!person) return;
  const unnamed = person.relation && person.name.toLowerCase().endsWith(person.relation.toLowerCase());
  const named = subject.relation && !subject.name.toLowerCase().endsWith(subject.relation.toLowerCase());
  if (unnamed && named && person.nameKey !== nameKey(subject.name)) {
    const aliases = [...new Set([...person.aliases, person.nameKey])];
    await tx.person.update({ where: { id }, data: { name: subject.name, nameKey: nameKey(subject.name), aliases } });
  } else if (named && isShortFor(person.name, subject.name) && !person.aliases.includes(nameKey(subject.name))) {
    // Bob is Robert from here on: what is said of either finds the one record.
    await tx.person.update({ where: { id }, data: { aliases: [...person.aliases, nameKey(subject.name)] } });
  } else if (!person.relation && subject.relation) {
    await tx.person.update({ where: { id }, data: { relation: subject.relation } });
  }
}
