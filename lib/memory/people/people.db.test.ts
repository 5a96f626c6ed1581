import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { addAlias, removeAlias } from "@/lib/memory/people/change-alias";
import { editPerson } from "@/lib/memory/people/edit-person";
import { mergePeople } from "@/lib/memory/people/merge-people";
import { splitPerson } from "@/lib/memory/people/split-person";
import { undoPersonChange } from "@/lib/memory/people/undo-person-change";
import { indexMemories } from "@/lib/memory/index/index-memories";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { searchMemoryIds } from "@/lib/memory/recall/search-memory-ids";
import { findPerson } from "@/lib/memory/store/resolve-person";
import { findPeople, listPeople } from "@/lib/memory/view/people/list-people";
import { readPerson } from "@/lib/memory/view/people/read-person";
import { readEgoGraph } from "@/lib/memory/view/people/read-relations";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const later = new Date("2026-06-01T12:00:00Z");

let maya: Awaited<ReturnType<typeof meet>>;
beforeEach(async () => void (maya = await meet()));

const texts = {
  ana: ["Ana lives in Porto.", "Ana likes tea."],
  annie: ["Annie lives in Lisbon.", "Annie plays the cello."],
  joao: ["João is a nurse.", "João married Ana's cousin."],
};

/** Ana and Annie, who turn out to be one, and João. */
async function meet() {
  const { prisma } = database;
  const owner = await makeOwner(database);
  const { scope, companionId, userId: ownerId } = owner;
  const conversationId = newId();
  await prisma.conversation.create({ data: { id: conversationId, ownerId, companionId, lastSeq: 1 } });
  const text = Object.values(texts).flat().join(" ");
  const messageId = newId();
  await prisma.message.create({ data: { id: messageId, ownerId, conversationId, seq: 1, role: "user", text } });
  const ids = { ana: newId(), annie: newId(), joao: newId() };
  await prisma.person.createMany({
    data: [
      { id: ids.ana, ownerId, kind: "person", name: "Ana", nameKey: "ana", relation: "friend" },
      { id: ids.annie, ownerId, kind: "person", name: "Annie", nameKey: "annie", relation: "friend" },
      { id: ids.joao, ownerId, kind: "person", name: "João", nameKey: "joao", relation: "brother" },
    ],
  });
  const memories = Object.entries(ids).flatMap(([who, subjectId], at) =>
    texts[who as keyof typeof ids].map((statement) => ({
      ...{ id: newId(), ownerId, subjectId, statement, statementKey: statement, kind: "fact" as const },
      slot: statement.includes("lives in") ? "residence" : null,
      ...{
        confidence: 1,
        importance: 0.5,
        author: "builtin" as const,
        recordedAt: new Date(Date.UTC(2026, 1, 1 + at)),
      },
    })),
  );
  await prisma.$transaction(async (tx) => {
    await tx.memory.createMany({ data: memories });
    const named = memories.map(({ id: memoryId, subjectId: personId }) => ({ ownerId, memoryId, personId }));
    const cousin = { ownerId, memoryId: memories.at(-1)!.id, personId: ids.ana };
    await tx.memoryPerson.createMany({ data: [...named, cousin] });
    await tx.evidence.createMany({
      data: memories.map(({ id: memoryId, statement: quote }) => ({
        ...{ id: newId(), ownerId, memoryId, messageId, quote, start: text.indexOf(quote) },
      })),
    });
    await indexMemories(
      tx,
      scope,
      memories.map((memory) => memory.id),
    );
    await rebuildProfile(tx, scope, later);
  });
  const named = async (name: string) =>
    (await findPerson(prisma, scope, { kind: "person", name })) ?? expect.fail(`nobody is called ${name}`);
  const statements = async (personId: string, section: "current" | "past" = "current") =>
    (await readPerson(prisma, scope, personId, { section, now: later })).memories
      .map((memory) => memory.statement)
      .sort();
  const rows = async () => ({
    people: await prisma.person.findMany({ where: { ownerId: owner.userId }, orderBy: { id: "asc" } }),
    memories: await prisma.memory.findMany({ where: { ownerId: owner.userId }, orderBy: { id: "asc" } }),
    mentions: await prisma.memoryPerson.findMany({
      where: { ownerId: owner.userId },
      orderBy: [{ memoryId: "asc" }, { personId: "asc" }],
    }),
    evidence: await prisma.evidence.findMany({ where: { ownerId: owner.userId }, orderBy: { id: "asc" } }),
  });
  return { ...owner, named, statements, rows };
}

test("lists people with what is known of them, by any name, and draws them around the user", async () => {
  const { scope, named } = maya;
  const list = await listPeople(database.prisma, scope, { sort: "name" });
  expect(list.items.map(({ name, relation }) => [name, relation])).toEqual(
    expect.arrayContaining([
      ["Ana", "friend"],
      ["Annie", "friend"],
      ["João", "brother"],
    ]),
  );
  expect(list.items.every((person) => person.memories > 0 && person.lastMentioned instanceof Date)).toBe(true);
  expect((await findPeople(database.prisma, scope, "joÃ")).map((person) => person.name)).toEqual(["João"]);
  expect((await findPeople(database.prisma, scope, "joao")).map((person) => person.name)).toEqual(["João"]);
  expect((await listPeople(database.prisma, scope, { q: "100%" })).total).toBe(0);
  await addAlias(database, scope, await named("João"), "Jojo", later);
  expect((await findPeople(database.prisma, scope, "jojo")).map((person) => person.name)).toEqual(["João"]);
  const graph = await readEgoGraph(database.prisma, scope);
  expect(graph.people.map((person) => person.name)).toEqual(expect.arrayContaining(["Ana", "Annie", "João"]));
});

test("a new name keeps the old one as another name, and a name never means two people", async () => {
  const { scope, named } = maya;
  const ana = await named("Ana");
  const change = await editPerson(database, scope, ana, { name: "Ana Costa" }, later);
  expect([await named("Ana Costa"), await named("ana")]).toEqual([ana, ana]);
  const taken = { code: "conflict", userMessage: expect.stringContaining("Annie") };
  await expect(editPerson(database, scope, ana, { name: "ANNIE" }, later)).rejects.toMatchObject(taken);
  await expect(addAlias(database, scope, ana, "Annie", later)).rejects.toMatchObject(taken);
  await undoPersonChange(database, scope, change!, later);
  expect((await readPerson(database.prisma, scope, ana, { now: later })).name).toBe("Ana");

  // Ids of one millisecond have no order.
  const after = (ms: number) => new Date(later.getTime() + ms);
  await addAlias(database, scope, ana, "Anita", after(1));
  expect(await named("anita")).toBe(ana);
  await removeAlias(database, scope, ana, "ANITA", after(2));
  expect(await findPerson(database.prisma, scope, { kind: "person", name: "Anita" })).toBeNull();
  const { changes } = await readPerson(database.prisma, scope, ana, { now: later });
  expect(changes.map(({ what, undoneAt }) => [what.kind, Boolean(undoneAt)])).toEqual([
    ["alias", false],
    ["alias", false],
    ["edit", true],
  ]);
});

test("merged, everything goes along; two homes become one and its history; taken back, all is as it was", async () => {
  const { scope, named, statements, rows } = maya;
  const [ana, annie] = [await named("Ana"), await named("Annie")];
  const before = await rows();
  const change = await mergePeople(database, scope, ana, annie, later);
  expect([await named("Ana"), await named("Annie")]).toEqual([annie, annie]);
  const current = await statements(annie);
  expect(current).toEqual(expect.arrayContaining([expect.stringMatching(/tea/), expect.stringMatching(/cello/)]));
  expect(current.filter((statement) => /lives in/.test(statement))).toEqual([expect.stringMatching(/Lisbon/)]);
  expect(await statements(annie, "past")).toEqual([expect.stringMatching(/Porto/)]);
  const merged = await rows();
  expect(merged.memories.map(({ id }) => id)).toEqual(before.memories.map(({ id }) => id));
  expect(merged.evidence).toEqual(before.evidence);
  // Found by the same words.
  const [tea] = await searchMemoryIds(database.prisma, scope, "tea");
  expect(merged.memories.find(({ id }) => id === tea)).toMatchObject({ statement: "Ana likes tea.", subjectId: annie });
  await undoPersonChange(database, scope, change, later);
  await undoPersonChange(database, scope, change, later);
  const after = await rows();
  expect(after).toEqual(before);
});

test("split, the chosen memories are another's, and what was never replaced is current again; taken back as well", async () => {
  const { scope, named, statements, rows } = maya;
  const [ana, annie] = [await named("Ana"), await named("Annie")];
  await mergePeople(database, scope, ana, annie, later);
  const before = await rows();
  const { memories } = await readPerson(database.prisma, scope, annie, { section: "current", now: later });
  const lisbon = memories.find((memory) => /Lisbon/.test(memory.statement))!;
  const give = { memoryIds: [lisbon.id], name: "Annie Smith" };
  await expect(splitPerson(database, scope, annie, { ...give, name: "annie" }, later)).rejects.toMatchObject({
    code: "conflict",
  });
  const { personId, changeId } = await splitPerson(database, scope, annie, give, later);
  expect(await statements(personId)).toEqual([expect.stringMatching(/Lisbon/)]);
  expect(await statements(annie)).toEqual(expect.arrayContaining([expect.stringMatching(/Porto/)]));
  expect(await statements(annie, "past")).toEqual([]);
  await undoPersonChange(database, scope, changeId, later);
  expect(await rows()).toEqual(before);
  await expect(
    splitPerson(database, scope, annie, { ...give, memoryIds: [(await joaos())!] }, later),
  ).rejects.toMatchObject({ code: "not_found" });
  async function joaos() {
    const of = await readPerson(database.prisma, scope, await named("João"), { now: later });
    // His other one names Ana, and so is hers as well.
    return of.memories.find(({ statement }) => /nurse/.test(statement))?.id;
  }
});

test("a stranger's ids are nobody's", async () => {
  const { scope, named, rows } = maya;
  const [ana, annie] = [await named("Ana"), await named("Annie")];
  const change = (await editPerson(database, scope, ana, { name: "Ana Costa" }, later))!;
  const before = await rows();
  const { scope: noor } = await makeOwner(database, "Noor");
  const memoryIds = [before.memories[0]!.id];
  const refused = { code: "not_found" };
  await expect(editPerson(database, noor, ana, { name: "X" }, later)).rejects.toMatchObject(refused);
  await expect(addAlias(database, noor, ana, "X", later)).rejects.toMatchObject(refused);
  await expect(removeAlias(database, noor, ana, "ana", later)).rejects.toMatchObject(refused);
  await expect(mergePeople(database, noor, ana, annie, later)).rejects.toMatchObject(refused);
  await expect(splitPerson(database, noor, ana, { memoryIds, name: "X" }, later)).rejects.toMatchObject(refused);
  await expect(undoPersonChange(database, noor, change, later)).rejects.toMatchObject(refused);
  await expect(readPerson(database.prisma, noor, ana, { now: later })).rejects.toMatchObject(refused);
  expect(await listPeople(database.prisma, noor, {})).toMatchObject({ items: [], total: 0 });
  expect(await readEgoGraph(database.prisma, noor)).toMatchObject({ people: [], total: 0 });
  expect(await rows()).toEqual(before);
});
