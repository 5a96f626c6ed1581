import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { correctMemory } from "@/lib/memory/correct-memory";
import { keepMemory } from "@/lib/memory/keep-memory";
import { pinMemory } from "@/lib/memory/pin-memory";
import { readProfile } from "@/lib/memory/profile/read-profile";
import { recall } from "@/lib/memory/recall/recall";
import { viewMemory } from "@/lib/memory/store/list-memories";
import { openThread } from "@/lib/memory/testing";
import { undoMemory } from "@/lib/memory/undo-memory";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const later = new Date("2026-06-01T12:00:00Z");
const memoriesOf = ({ ownerId }: OwnerScope) =>
  database.prisma.memory.findMany({ where: { ownerId }, include: { evidence: true }, orderBy: { recordedAt: "asc" } });
const find = async (scope: OwnerScope, word: string) => {
  const found = (await memoriesOf(scope)).filter((row) => row.statement.includes(word));
  expect(found).toHaveLength(1);
  return found[0]!;
};
const asked = async (scope: OwnerScope, question: string) => {
  const { items } = await recall(database.prisma, scope, question, { now: later, timeZone: "UTC", userName: "Maya" });
  return items.map((item) => item.text);
};

async function telling(...said: string[]) {
  const owner = await makeOwner(database);
  const thread = await openThread(database, owner);
  for (const text of said) {
    await thread.say(text);
    await thread.remember();
  }
  return { ...owner, thread };
}

test("a move ends the old home and keeps it as history", async () => {
  const { scope, thread } = await telling("I live in Berlin.");
  await thread.say("I moved to Lisbon.", new Date("2026-05-04T10:00:00Z"));
  await thread.remember();
  const berlin = await find(scope, "Berlin");
  const lisbon = await find(scope, "Lisbon");
  expect(lisbon).toMatchObject({ status: "active", endedAt: null });
  expect(berlin).toMatchObject({ status: "superseded", endedReason: "superseded", supersededById: lisbon.id });
  expect(berlin.endedAt).toEqual(thread.now());
  expect(berlin.evidence).toHaveLength(1);
  expect((await viewMemory(database.prisma, scope, lisbon.id)).history).toMatchObject([
    { id: berlin.id, statement: berlin.statement, reason: "superseded" },
  ]);
});

test("the old home's valid time ends where the new one's begins, when it was said", async () => {
  const { scope, thread } = await telling("I live in Berlin.");
  await thread.say("I moved to Lisbon on 2 May 2026.", new Date("2026-05-04T10:00:00Z"));
  await thread.remember();
  const lisbon = await find(scope, "Lisbon");
  expect(lisbon.validFrom).toEqual(new Date("2026-05-02T00:00:00Z"));
  expect((await find(scope, "Berlin")).validTo).toEqual(lisbon.validFrom);
});

test("the present is recalled from the current memory alone; the past from both", async () => {
  const { scope } = await telling("I live in Berlin.", "I moved to Lisbon.");
  const statuses = async (question: string) => {
    const options = { now: later, timeZone: "UTC", userName: "Maya" };
    const { items } = await recall(database.prisma, scope, question, options);
    return items.flatMap((item) => (item.memory ? [item.memory.status] : [])).sort();
  };
  expect(await statuses("Where do I live now?")).toEqual(["active"]);
  expect(await statuses("Where did I live before?")).toEqual(["active", "superseded"]);
});

test("what is said ten times is one memory with ten pieces of evidence", async () => {
  const { scope } = await telling(...Array<string>(10).fill("I'm allergic to peanuts."));
  const all = await memoriesOf(scope);
  expect(all).toHaveLength(1);
  expect(all[0]!.evidence).toHaveLength(10);
  expect(new Set(all[0]!.evidence.map((row) => row.messageId)).size).toBe(10);
});

test("what is said ten times at once is one memory as well", async () => {
  const owner = await makeOwner(database);
  const thread = await openThread(database, owner);
  for (let i = 0; i < 10; i++) await thread.say("I'm allergic to peanuts.");
  await thread.remember();
  const all = await memoriesOf(owner.scope);
  expect(all).toHaveLength(1);
  expect(all[0]!.evidence).toHaveLength(10);
});

test("saying that something is over ends it", async () => {
  const { scope } = await telling("I work at Orion.", "I no longer work at Orion.");
  const all = await memoriesOf(scope);
  const [first, second] = all;
  expect(first).toMatchObject({ status: "superseded", endedReason: "ended", supersededById: second!.id });
  expect(second).toMatchObject({ status: "active" });
});

test("a correction takes the place of the old wording, and the words it corrects are no longer recalled", async () => {
  const { scope, thread } = await telling("My sister lives in Oslo. I'm allergic to peanuts.");
  const old = await find(scope, "peanuts");
  await pinMemory(database, scope, old.id, true, later);
  const id = await correctMemory(database, scope, old.id, "Maya is allergic to cashews.", later);
  const heir = await find(scope, "cashews");
  expect(heir).toMatchObject({ id, status: "active", author: "person", confidence: 1, pinned: true });
  expect(heir.evidence.map((row) => row.quote)).toEqual(old.evidence.map((row) => row.quote));
  expect(await find(scope, "peanuts")).toMatchObject({
    status: "superseded",
    endedReason: "corrected",
    supersededById: id,
  });
  for (const question of ["What am I allergic to?", "Was I allergic to peanuts before?"]) {
    const texts = await asked(scope, question);
    expect(texts.join("\n")).toContain("cashews");
    expect(texts.join("\n")).not.toContain("peanuts");
  }
  expect((await asked(scope, "Where does my sister live?")).join("\n")).toContain("Oslo");

  // Reading the message again does not bring the old reading back.
  await thread.rememberAgain();
  expect((await memoriesOf(scope)).filter((row) => row.status === "active").map((row) => row.statement)).not.toContain(
    old.statement,
  );
});

test("a correction of what is history already is refused; the same words again change nothing", async () => {
  const { scope } = await telling("I live in Berlin.", "I moved to Lisbon.");
  const berlin = await find(scope, "Berlin");
  await expect(correctMemory(database, scope, berlin.id, "Maya lives in Bern.", later)).rejects.toMatchObject({
    code: "conflict",
  });
  const lisbon = await find(scope, "Lisbon");
  expect(await correctMemory(database, scope, lisbon.id, lisbon.statement, later)).toBe(lisbon.id);
  expect(await memoriesOf(scope)).toHaveLength(2);
});

test("of two corrections at once one wins", async () => {
  const { scope } = await telling("I'm allergic to peanuts.");
  const old = await find(scope, "peanuts");
  const all = await Promise.allSettled([
    correctMemory(database, scope, old.id, "Maya is allergic to cashews.", later),
    correctMemory(database, scope, old.id, "Maya is allergic to walnuts.", later),
  ]);
  expect(all.filter((one) => one.status === "rejected")).toHaveLength(1);
  expect((await memoriesOf(scope)).filter((row) => row.status === "active")).toHaveLength(1);
});

test("the same thing said in two conversations at once is one memory resting on both", async () => {
  for (let round = 0; round < 4; round++) {
    const owner = await makeOwner(database);
    const threads = await Promise.all([openThread(database, owner), openThread(database, owner)]);
    await threads[0]!.say("I like tea.");
    await threads[0]!.remember();
    for (const thread of threads) await thread.say("I'm allergic to peanuts.");
    await Promise.all(threads.map((thread) => thread.remember()));
    expect((await find(owner.scope, "peanuts")).evidence).toHaveLength(2);
  }
});

test("undoing takes a memory back, brings what it replaced to life, and leaves the message", async () => {
  const { scope, thread } = await telling("I live in Berlin.", "I moved to Lisbon.");
  const lisbon = await find(scope, "Lisbon");
  await undoMemory(database, scope, lisbon.id, later);
  const all = await memoriesOf(scope);
  expect(all).toHaveLength(1);
  expect(all[0]).toMatchObject({ status: "active", endedAt: null, endedReason: null, supersededById: null });
  expect(all[0]!.statement).toContain("Berlin");
  const said = await database.prisma.message.findMany({ where: { conversationId: thread.conversationId } });
  expect(said.map((row) => row.text)).toContain("I moved to Lisbon.");
  await thread.rememberAgain();
  expect((await memoriesOf(scope)).map((row) => row.statement)).toEqual([all[0]!.statement]);
});

test("pinned memories stand first in the portrait", async () => {
  const { scope } = await telling("I'm allergic to peanuts.", "I like tea.");
  const tea = await find(scope, "tea");
  const first = async () => (await readProfile(database.prisma, scope)).user[0]!.memoryIds;
  expect(await first()).not.toEqual([tea.id]);
  await pinMemory(database, scope, tea.id, true, later);
  expect(await first()).toEqual([tea.id]);
  await pinMemory(database, scope, tea.id, false, later);
  expect(await first()).not.toEqual([tea.id]);
});

test("what waits in review is neither recalled nor in the portrait until it is kept", async () => {
  const { scope } = await telling("I'm allergic to peanuts.");
  const { id } = await find(scope, "peanuts");
  await database.prisma.memory.update({ where: { id }, data: { status: "review", confidence: 0.3 } });
  const portrait = async () => (await readProfile(database.prisma, scope)).user.map((sentence) => sentence.text);
  const recalled = async () => {
    const options = { now: later, timeZone: "UTC", userName: "Maya" };
    const { items } = await recall(database.prisma, scope, "What am I allergic to?", options);
    return items.filter((item) => item.kind === "memory").map((item) => item.id);
  };
  expect(await recalled()).toEqual([]);
  await keepMemory(database, scope, id, later);
  expect(await find(scope, "peanuts")).toMatchObject({ status: "active", confidence: 1 });
  expect(await recalled()).toEqual([id]);
  expect(await portrait()).toEqual(["Maya is allergic to peanuts."]);
});

test("keeping is harmless for a current memory and refused for one that is history", async () => {
  const { scope } = await telling("I live in Berlin.");
  const { id } = await find(scope, "Berlin");
  const before = await memoriesOf(scope);
  await keepMemory(database, scope, id, later);
  expect(await memoriesOf(scope)).toEqual(before);
  await correctMemory(database, scope, id, "Maya lives in Potsdam.", later);
  await expect(keepMemory(database, scope, id, later)).rejects.toMatchObject({ code: "conflict" });
});
