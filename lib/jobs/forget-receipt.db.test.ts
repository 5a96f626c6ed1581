import type { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOwner } from "@/lib/db/testing";
import { dumpRows, rowsHolding } from "@/lib/db/testing-dump";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { enqueueRemember } from "@/lib/jobs/enqueue-remember";
import { openTalk, openWithQueue, statements } from "@/lib/jobs/testing";
import { drain } from "@/lib/jobs/work";
import { forgetConversation } from "@/lib/memory/forget-conversation";
import { forgetMemories } from "@/lib/memory/forget-memories";
import { forgetMemory } from "@/lib/memory/forget-memory";
import { readForgottenWords } from "@/lib/memory/forgotten-words";
import { checkRecall } from "@/lib/memory/receipts/check-recall";
import { listReceipts, readReceipt } from "@/lib/memory/receipts/read-receipts";
import { toDocument } from "@/lib/memory/receipts/to-document";
import { recall } from "@/lib/memory/recall/recall";
import { keepForgotten } from "@/lib/memory/review/keep-forgotten";
import { keepWaiting } from "@/lib/memory/review/keep-waiting";
import { undoReview } from "@/lib/memory/review/undo-review";
import { consultTombstones } from "@/lib/memory/store/tombstones";
import { undoMemory } from "@/lib/memory/undo-memory";
import { readReview } from "@/lib/memory/view/read-review";
import { openChat } from "@/lib/reply/testing";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
let boss: PgBoss;
beforeAll(async () => void ({ database, boss } = await openWithQueue()));
afterAll(() => database.close());

const later = new Date("2026-06-01T12:00:00Z");
const find = (scope: OwnerScope, word: string) =>
  database.prisma.memory.findFirstOrThrow({ where: { ownerId: scope.ownerId, statement: { contains: word } } });
const receipt = (scope: OwnerScope, id: string) => readReceipt(database.prisma, scope, id);

test("what reached summaries, portrait, traces, prompts and an open job is in no table afterwards, and the receipt counts it", async () => {
  const { scope } = await makeOwner(database);
  const chat = openChat(database, scope, {
    enqueue: (tx, conversationId) => enqueueRemember(boss, tx, scope, conversationId),
  });
  const work = async () => expect(await drain(boss, database, 20_000)).toMatchObject({ failed: 0 });
  const first = newId();
  await chat.say("I'm allergic to macadamia nuts. I grew up in Porto.", { conversationId: first });
  await work();
  const second = newId();
  const { message } = await chat.say("What am I allergic to?", { conversationId: second });
  expect(message.text).toContain("macadamia");
  await work();
  // Said once more, and its job waits in the queue.
  await chat.say("Mind that I'm allergic to macadamia nuts.", { conversationId: second });
  await chat.say("Are macadamia nuts in marzipan, as I am allergic?", { conversationId: second, memoryOn: false });
  for (const table of ["Profile", "TraceItem", "KeptPrompt", "Episode", "Summary", "Posting"]) {
    const rows = await rowsHolding(database, table === "TraceItem" ? "memory" : "macadamia");
    expect(
      rows.some((row) => row.startsWith(`public.${table} `)),
      table,
    ).toBe(true);
  }
  const memory = await find(scope, "macadamia");
  const { receiptId } = await forgetMemory(database, scope, memory.id, chat.clock());

  expect(await rowsHolding(database, "macadamia")).toEqual([]);
  await work();
  expect(await rowsHolding(database, "macadamia")).toEqual([]);
  await database.prisma.conversation.updateMany({ where: { ownerId: scope.ownerId }, data: { rememberedSeq: 0 } });
  for (const id of [first, second]) await enqueueRemember(boss, database.prisma, scope, id);
  await work();
  expect(await rowsHolding(database, "macadamia")).toEqual([]);
  expect(await statements(database, scope, "review")).toEqual([]);
  expect((await statements(database, scope)).join()).toContain("Porto");
  expect((await dumpRows(database)).filter((row) => row.includes(memory.id))).toEqual([]);

  const { kind, asked, counts, checked, hits, ms } = await receipt(scope, receiptId);
  expect({ kind, asked, checked }).toEqual({ kind: "memory", asked: 1, checked: 1 });
  expect(hits.before).toBeGreaterThan(0);
  expect(hits.after).toBe(0);
  expect(ms).toBeGreaterThan(0);
  for (const found of [
    "evidence",
    "messages",
    "replies",
    "portraits",
    "vectors",
    "terms",
    "traces",
    "prompts",
  ] as const)
    expect(counts[found], found).toBeGreaterThan(0);
  expect(counts).toMatchObject({ memories: 1, tombstones: 2 });
});

test("a receipt holds no words, and the database takes none", async () => {
  const { scope, userId } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I'm allergic to kumquats.");
  await talk.remember();
  const { receiptId } = await forgetMemory(database, scope, (await find(scope, "kumquats")).id, later);
  const document = JSON.stringify(toDocument(await receipt(scope, receiptId)));
  expect(document).not.toMatch(/kumquat|allergic|maya/i);
  expect(document).toContain('"memories":1');
  const row = { ownerId: userId, kind: "memory" as const, asked: 1 };
  for (const counts of [{ memories: "kumquats" }, { "I like kumquats": 1 }, ["kumquats"], { memories: { a: 1 } }])
    await expect(database.prisma.forgetReceipt.create({ data: { id: newId(), ...row, counts } })).rejects.toThrow();
});

test("many are forgotten with one receipt, in whatever parts they come", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I'm allergic to lychees. I like tea. I live in Lisbon.");
  await talk.remember();
  const ids = (await database.prisma.memory.findMany({ where: { ownerId: scope.ownerId } })).map(({ id }) => id);
  const first = await forgetMemories(database, scope, ids.slice(0, 2), later);
  const rest = await forgetMemories(database, scope, ids.slice(2), later, first.receiptId);
  expect(rest.receiptId).toBe(first.receiptId);
  const { items, total } = await listReceipts(database.prisma, scope);
  expect(total).toBe(1);
  expect(items[0]).toMatchObject({ id: first.receiptId, kind: "memories", asked: 3, hits: { after: 0 } });
  expect(items[0]!.counts).toMatchObject({ memories: 3 });
  const day = new Date(later.getTime() + 86_400_000);
  await talk.say("I like figs.", { at: later });
  await talk.remember();
  const { id } = await find(scope, "figs");
  await expect(forgetMemories(database, scope, [id], day, first.receiptId)).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await statements(database, scope)).toEqual(["Maya likes figs."]);
});

test("a deleted conversation leaves a receipt, and what replies elsewhere said of it is blanked", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I'm allergic to quandongs.");
  await talk.remember();
  const other = openTalk(database, scope, { from: new Date("2026-04-02T09:00:00Z") });
  await other.say("What may I eat?", { reply: "You are allergic to quandongs. Bread is fine." });
  await other.remember();
  const { receiptId } = await forgetConversation(database, scope, talk.conversationId, later);
  expect(await rowsHolding(database, "quandong")).toEqual([]);
  const { kind, counts, hits } = await receipt(scope, receiptId);
  expect(kind).toBe("conversation");
  expect(counts).toMatchObject({ memories: 1, deleted: 2, replies: 1 });
  expect(hits).toEqual({ before: null, after: 0 });
});

test("what another memory rests on is left as it is; a check counts whatever tells the thing", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I'm allergic to macadamia nuts.");
  await talk.say("I love macadamia nuts in marzipan.");
  await talk.remember();
  const memory = await find(scope, "allergic");
  const words = await readForgottenWords(database.prisma, scope, [memory.id]);
  const check = (ids: string[]) => checkRecall(database.prisma, scope, words, ids, later);
  // The memory, even when nobody says that it is what is looked for.
  expect(await check([])).toEqual({ checked: 1, hits: 1 });
  expect(await check([memory.id])).toEqual({ checked: 1, hits: 1 });
  const { receiptId } = await forgetMemory(database, scope, memory.id, later);
  expect(await check([memory.id])).toEqual({ checked: 1, hits: 0 });
  expect(await statements(database, scope)).toEqual(["Maya loves macadamia nuts in marzipan."]);
  const texts = await database.prisma.message.findMany({ where: { ownerId: scope.ownerId, role: "user" } });
  expect(texts.map(({ text }) => text).sort()).toEqual(["I love macadamia nuts in marzipan.", "[forgotten]."]);
  expect((await receipt(scope, receiptId)).hits.after).toBe(0);
});

/** Forgotten, and said again the day after. */
async function saidAgain(word: string) {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say(`I'm allergic to ${word}.`);
  await talk.remember();
  await forgetMemory(database, scope, (await find(scope, word)).id, talk.clock());
  await talk.say(`I'm allergic to ${word}.`, { at: later });
  await talk.remember();
  const { cards } = await readReview(database.prisma, scope, later);
  expect(cards).toHaveLength(1);
  return { scope, talk, card: cards[0]! };
}

const ask = async (scope: OwnerScope) => {
  const options = { now: later, timeZone: "UTC", userName: "Maya" };
  return (await recall(database.prisma, scope, "What am I allergic to?", options)).items.map(({ text }) => text).join();
};

test("said again it asks once, and is found nowhere until it is answered", async () => {
  const { scope, talk, card } = await saidAgain("rambutans");
  expect(card).toMatchObject({ waitingFor: ["forgotten", "sensitive"], statement: "Maya is allergic to rambutans." });
  expect(card.why).toBe("You asked Kith to forget this. You have said it again: remember it?");
  expect(await ask(scope)).not.toContain("rambutans");
  await talk.say("I'm allergic to rambutans.", { at: new Date(later.getTime() + 60_000) });
  await talk.remember();
  const { cards } = await readReview(database.prisma, scope, later);
  expect(cards).toMatchObject([{ id: card.id, evidenceCount: 2 }]);

  await keepWaiting(database, scope, card.id, later);
  expect(await ask(scope)).toContain("rambutans");
  await undoReview(database, scope, later);
  expect((await readReview(database.prisma, scope, later)).cards).toMatchObject([
    { waitingFor: ["forgotten", "sensitive"] },
  ]);
  const said = await database.prisma.tombstone.count({
    where: { ownerId: scope.ownerId, statementKey: { not: null } },
  });
  expect(said).toBe(1);
  await keepWaiting(database, scope, card.id, later);
  await talk.say("I'm allergic to rambutans.", { at: new Date(later.getTime() + 120_000) });
  await talk.remember();
  expect(await statements(database, scope, "review")).toEqual([]);
  expect(await statements(database, scope)).toEqual(["Maya is allergic to rambutans."]);
});

test("kept forgotten, the words go from the new message too, with a receipt of their own", async () => {
  const { scope, card } = await saidAgain("salak");
  const id = await keepForgotten(database, scope, card.id, new Date(later.getTime() + 60_000));
  expect(await rowsHolding(database, "salak")).toEqual([]);
  expect((await receipt(scope, id!)).counts).toMatchObject({ memories: 1, messages: 1 });
  expect((await readReview(database.prisma, scope, later)).cards).toEqual([]);
});

test("what was taken back and is said again waits too, but was not forgotten; and an import never asks", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I'm allergic to durian.");
  await talk.remember();
  const { id, statement } = await find(scope, "durian");
  await undoMemory(database, scope, id, talk.clock());
  const elsewhere = (saying?: { saidAt?: Date; imported?: boolean }) =>
    consultTombstones(database.prisma, scope, statement, [], saying);
  expect(await elsewhere()).toBe("forgotten-words");
  expect(await elsewhere({ imported: true })).toBe("forgotten-here");
  expect(await elsewhere({ saidAt: new Date("2026-01-01") })).toBe("forgotten-here");
  expect(await elsewhere({ saidAt: later })).toBe("forgotten-words");
  await talk.say("I'm allergic to durian.", { at: later });
  await talk.remember();
  const { cards } = await readReview(database.prisma, scope, later);
  expect(cards).toMatchObject([{ waitingFor: ["sensitive"], why: expect.stringContaining("took this back") }]);
  expect(await keepForgotten(database, scope, cards[0]!.id, later)).toBeNull();
});

test("another owner's receipts are not there", async () => {
  const maya = await makeOwner(database, "Maya");
  const noor = await makeOwner(database, "Noor");
  const talks = [maya, noor].map(({ scope }) => openTalk(database, scope));
  for (const talk of talks) {
    await talk.say("I'm allergic to peanuts. I like tea.");
    await talk.remember();
  }
  const [mine] = await database.prisma.memory.findMany({ where: { ownerId: maya.userId } });
  const { receiptId } = await forgetMemories(database, maya.scope, [mine!.id], later);
  const before = await receipt(maya.scope, receiptId);
  await expect(receipt(noor.scope, receiptId)).rejects.toMatchObject({ code: "not_found" });
  expect((await listReceipts(database.prisma, noor.scope)).total).toBe(0);
  const theirs = await find(noor.scope, "tea");
  await expect(forgetMemories(database, noor.scope, [theirs.id], later, receiptId)).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(keepForgotten(database, noor.scope, mine!.id, later)).rejects.toMatchObject({ code: "not_found" });
  expect(await receipt(maya.scope, receiptId)).toEqual(before);
  await database.prisma.user.delete({ where: { id: maya.userId } });
  expect((await dumpRows(database)).filter((row) => row.includes(receiptId))).toEqual([]);
});
