import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { editPerson } from "@/lib/memory/people/edit-person";
import { mergePeople } from "@/lib/memory/people/merge-people";
import { undoPersonChange } from "@/lib/memory/people/undo-person-change";
import { resolvePerson } from "@/lib/memory/store/resolve-person";
import { openThread } from "@/lib/memory/testing";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

async function makeUser() {
  const owner = await makeOwner(database);
  const { scope } = owner;
  const person = (name: string, relation?: string) =>
    resolvePerson(database.prisma, scope, { kind: "person", name, relation });
  const people = async () => {
    const rows = await database.prisma.person.findMany({
      where: { ownerId: scope.ownerId, kind: "person" },
      orderBy: { createdAt: "asc" },
    });
    return rows.map(({ name, nameKey, relation }) => [name, nameKey, relation]);
  };
  const memories = async () => {
    const rows = await database.prisma.memory.findMany({
      where: { ownerId: scope.ownerId },
      include: { subject: true },
    });
    // Ids of one millisecond have no order.
    return rows.map(({ statement, status, subject }) => [subject.relation, statement, status].join(" | ")).sort();
  };
  return { owner, scope, person, people, memories };
}

test("people of one name are told apart by relations that one person cannot have", async () => {
  const { person, people } = await makeUser();
  const friend = await person("Sam", "friend");
  const cousin = await person("Sam", "cousin");
  expect(cousin).not.toBe(friend);
  expect([await person("Sam", "best friend"), await person("sam", "cousin"), await person("Sam")]).toEqual([
    friend,
    cousin,
    friend,
  ]);
  expect(await people()).toEqual([
    ["Sam", "sam", "friend"],
    ["Sam", "sam (cousin)", "cousin"],
  ]);
  const anna = await person("Anna", "sister");
  expect(await person("Anna", "friend's sister")).not.toBe(anna);
  expect(await person("Anna", "older sister")).toBe(anna);
  const tom = await person("Tom");
  expect([await person("Tom", "boyfriend"), await person("Tom", "husband")]).toEqual([tom, tom]);
  expect(await person("Tom", "ex")).not.toBe(tom);
});

test("somebody known by relation alone takes a name that another has already", async () => {
  const { person, people } = await makeUser();
  const cousin = await person("Maya's cousin", "cousin");
  const friend = await person("Sam", "friend");
  expect([await person("Sam", "cousin"), await person("Maya's cousin", "cousin")]).toEqual([cousin, cousin]);
  expect(await person("Sam", "friend")).toBe(friend);
  expect(await people()).toEqual([
    ["Sam", "sam (cousin)", "cousin"],
    ["Sam", "sam", "friend"],
  ]);
});

test("the second of a name can be changed, merged and taken back, and stays merged when named again", async () => {
  const { scope, person, people } = await makeUser();
  const friend = await person("Sam", "friend");
  const cousin = await person("Sam", "cousin");
  const before = await people();
  const now = new Date("2026-03-05T09:00:00Z");
  const edited = await editPerson(database, scope, cousin, { name: "Sam", relation: "second cousin" }, now);
  await undoPersonChange(database, scope, edited!, now);
  expect(await people()).toEqual(before);

  for (const [from, into] of [
    [cousin, friend],
    [friend, cousin],
  ] as const) {
    const merged = await mergePeople(database, scope, from, into, now);
    expect([await person("Sam", "friend"), await person("Sam", "cousin"), await person("Sam")]).toEqual(
      Array<string>(3).fill(into),
    );
    await undoPersonChange(database, scope, merged, now);
    expect((await people()).sort()).toEqual([...before].sort());
  }
});

test("what is said of one of two is the other's in no case, and a bare name is asked about", async () => {
  const { owner, memories } = await makeUser();
  const thread = await openThread(database, owner);
  for (const text of ["My friend Sam is a vet.", "My cousin Sam is a chef.", "Sam moved to Oslo."]) {
    await thread.say(text);
    await thread.remember();
  }
  expect(await memories()).toEqual([
    "cousin | Maya's cousin Sam is a chef. | active",
    "cousin | Maya's cousin Sam moved to Oslo. | review",
    "cousin | Sam is Maya's cousin. | active",
    "friend | Maya's friend Sam is a vet. | active",
    "friend | Sam is Maya's friend. | active",
  ]);
});

test("who somebody was before does not make them another's, with a name or without", async () => {
  const { owner, people, memories } = await makeUser();
  const thread = await openThread(database, owner);
  for (const text of ["My boss is Jordan.", "My old boss moved to Oslo.", "My boss lives in York."]) {
    await thread.say(text);
    await thread.remember();
  }
  expect(await memories()).toEqual([
    "boss | Jordan is Maya's boss. | active",
    "boss | Maya's boss Jordan lives in York. | active",
    "old boss | Maya's old boss moved to Oslo. | active",
  ]);
  expect((await people()).map(([name]) => name)).toEqual(["Jordan", "Maya's old boss"]);
});
