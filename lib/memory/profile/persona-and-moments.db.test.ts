import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { forgetConversation } from "@/lib/memory/forget-conversation";
import { readTone } from "@/lib/memory/mood/read-tone";
import { readProfile } from "@/lib/memory/profile/read-profile";
import { readRelationship } from "@/lib/memory/profile/read-relationship";
import { reviseMemory } from "@/lib/memory/revise-memory";
import { openThread } from "@/lib/memory/testing";
import { readPortraitText } from "@/lib/memory/view/read-portrait";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const later = new Date("2026-06-01T12:00:00Z");

test("the portrait changes in place, its versions stay, and every sentence names a memory that says it", async () => {
  const owner = await makeOwner(database);
  const thread = await openThread(database, owner);
  await thread.say("I live in Berlin.");
  await thread.remember();
  await thread.say("I moved to Lisbon.");
  await thread.remember();
  const { user } = await readProfile(database.prisma, owner.scope);
  expect(user.map((sentence) => sentence.text).join()).toMatch(/Lisbon/);
  expect(user.map((sentence) => sentence.text).join()).not.toMatch(/lives in Berlin/);
  const versions = await database.prisma.profile.findMany({
    where: { ownerId: owner.userId, person: { kind: "user" } },
    orderBy: { version: "asc" },
  });
  expect(versions.map((row) => row.version)).toEqual([1, 2]);
  expect(JSON.stringify(versions[0]!.sentences)).toContain("Berlin");
  for (const { text, memoryIds } of user) {
    const memories = await database.prisma.memory.findMany({ where: { id: { in: memoryIds } } });
    expect(memories.map((row) => row.statement)).toEqual([text]);
  }
});

test("who others are to the person stands in the portrait, filed with them as it is; what they do stays theirs", async () => {
  const owner = await makeOwner(database);
  const { scope, userId: ownerId } = owner;
  const { prisma } = database;
  const thread = await openThread(database, owner);
  await thread.say("My sister Ines lives in Braga. My brother João is a baker. I like tea.");
  await thread.remember();
  const portrait = async () => (await readProfile(prisma, scope)).user.map(({ text }) => text).sort();
  const told = ["Ines is Maya's sister.", "João is Maya's brother.", "Maya likes tea."];
  expect(await portrait()).toEqual(told);
  const sister = await prisma.memory.findFirstOrThrow({
    where: { ownerId, statement: told[0] },
    include: { subject: true },
  });
  expect(sister.subject.name).toBe("Ines");
  for (const clock of ["true", "believed"] as const) {
    const then = await readPortraitText(prisma, scope, { at: later, clock });
    expect(then.map(({ text }) => text).sort(), clock).toEqual(told);
  }

  // What they are to others is not the person's.
  await reviseMemory(database, scope, sister.id, { statement: "Ines is Mayara's sister." }, later);
  expect(await portrait()).toEqual(told.slice(1));
});

test("a large family takes no room from the person in the portrait", async () => {
  const owner = await makeOwner(database);
  const thread = await openThread(database, owner);
  const names = ["Ana", "Bento", "Carla", "Duarte", "Eva", "Filipe", "Gina", "Hugo", "Inês", "Joana", "Karl"];
  for (const name of names) await thread.say(`My cousin ${name} is a nurse.`);
  for (const name of ["Lena", "Maria", "Nuno"]) await thread.say(`My cousin ${name} is a nurse and lives in Braga.`);
  await thread.say("I'm allergic to peanuts. I like tea.");
  await thread.remember();
  const { user } = await readProfile(database.prisma, owner.scope);
  expect(user.filter(({ text }) => text.includes("cousin"))).toHaveLength(12);
  // Whom more is known of is among them, though told of last.
  const near = ["Lena is Maya's cousin.", "Maria is Maya's cousin.", "Nuno is Maya's cousin."];
  expect(user.map(({ text }) => text)).toEqual(expect.arrayContaining([...near, "Maya likes tea."]));
  expect(user.slice(0, 2).map(({ text }) => text)).not.toEqual(
    expect.arrayContaining([expect.stringContaining("cousin")]),
  );
  const then = await readPortraitText(database.prisma, owner.scope, { at: later, clock: "true" });
  expect(then).toEqual(user);
});

test("what the companion said of itself is kept, and what it says against it later is not", async () => {
  const owner = await makeOwner(database);
  const thread = await openThread(database, owner);
  const own = async () => {
    const rows = await database.prisma.memory.findMany({
      where: { ownerId: owner.userId, subject: { kind: "companion" } },
    });
    return rows.map(({ statement, status }) => [statement, status]);
  };
  await thread.say("Where do you live?");
  await thread.answer("I live in a quiet library.");
  await thread.remember();
  expect(await own()).toEqual([["Kith lives in a quiet library.", "active"]]);
  await thread.say("And now?");
  await thread.answer("I live in a lighthouse.");
  expect(await thread.remember()).toMatchObject({ added: 0, ignored: 1 });
  expect(await own()).toEqual([["Kith lives in a quiet library.", "active"]]);
  const { companion } = await readProfile(database.prisma, owner.scope);
  expect(companion.map((sentence) => sentence.text)).toEqual(["Kith lives in a quiet library."]);
});

test("the relationship: since when, how often, when last, and what was done together with its message", async () => {
  const owner = await makeOwner(database);
  const first = await openThread(database, owner, { from: new Date("2026-03-02T09:00:00Z") });
  await first.say("We planned the Lisbon trip together!");
  await first.remember();
  const second = await openThread(database, owner, { from: new Date("2026-05-01T09:00:00Z") });
  const thanks = await second.say("You helped me with my CV.");
  await second.remember();
  const read = () => readRelationship(database.prisma, owner.scope, new Date("2026-05-01T08:00:00Z"));
  const there = await read();
  expect(there).toMatchObject({ sessions: 2, since: new Date("2026-03-02T09:00:00Z") });
  expect(there.lastSession).toEqual(new Date("2026-03-02T09:00:00Z"));
  expect(there.shared.map((moment) => moment.text)).toEqual([
    "Kith helped Maya with Maya's CV.",
    "Maya and Kith planned the Lisbon trip.",
  ]);
  expect(there.shared[0]!.messageId).toBe(thanks.messageId);
  await second.rememberAgain();
  expect((await read()).shared).toHaveLength(2);

  const other = await makeOwner(database, "Noor");
  expect((await readRelationship(database.prisma, other.scope, later)).shared).toEqual([]);
  await forgetConversation(database, owner.scope, second.conversationId, later);
  expect((await read()).shared.map((moment) => moment.text)).toEqual(["Maya and Kith planned the Lisbon trip."]);
});

test("the tone carries over from the last messages, fades overnight, and is nobody else's", async () => {
  const owner = await makeOwner(database);
  const thread = await openThread(database, owner, { from: new Date("2026-03-02T09:00:00Z") });
  await thread.say("I'm so worried about my exam, I'm panicking");
  await thread.say("I'm really anxious");
  await thread.remember();
  const tone = (scope: typeof owner.scope, at: string) =>
    readTone(database.prisma, scope, "What should I do?", new Date(at));
  expect(await tone(owner.scope, "2026-03-02T09:03:00Z")).toMatchObject({ label: "tense" });
  expect((await tone(owner.scope, "2026-03-02T09:03:00Z")).valence).toBeLessThan(-0.25);
  expect((await tone(owner.scope, "2026-03-03T09:03:00Z")).valence).toBe(0);
  const other = await makeOwner(database, "Noor");
  expect((await tone(other.scope, "2026-03-02T09:03:00Z")).valence).toBe(0);
  const facts = await database.prisma.memory.findMany({ where: { ownerId: owner.userId } });
  expect(facts.filter((row) => /anxious|tense|worried/.test(row.statement))).toEqual([]);
});
