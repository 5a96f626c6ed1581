import type { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeMessage as write, claimReread, findMessage, lockConversation } from "@/lib/conversation/change-message";
import { rowsHolding } from "@/lib/db/testing-dump";
import { makeOwner } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { changeMessage, previewMessageChange } from "@/lib/jobs/change-message";
import { openTalk, openWithQueue, rewording, statements } from "@/lib/jobs/testing";
import { blankVerbatim } from "@/lib/memory/edits/blank-verbatim";
import { moveTombstones } from "@/lib/memory/edits/move-tombstones";
import { previewLoss } from "@/lib/memory/edits/preview-loss";
import { readResting } from "@/lib/memory/edits/read-resting";
import { reviveReplaced } from "@/lib/memory/edits/revive-replaced";
import { recall } from "@/lib/memory/recall/recall";
import { undoMemory } from "@/lib/memory/undo-memory";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
let boss: PgBoss;
beforeAll(async () => void ({ database, boss } = await openWithQueue()));
afterAll(() => database.close());

const later = new Date("2026-06-01T12:00:00Z");
const find = (scope: OwnerScope, word: string) =>
  database.prisma.memory.findFirstOrThrow({
    where: { ownerId: scope.ownerId, statement: { contains: word } },
    include: { evidence: true },
  });
/** The tables in which a row of this owner holds a word. */
const holding = async (scope: OwnerScope, word: string) => {
  const rows = await rowsHolding(database, word);
  return [...new Set(rows.filter((row) => row.includes(scope.ownerId)).map((row) => row.split(" ")[0]))].sort();
};
const textOf = async (id: string) => (await database.prisma.message.findUniqueOrThrow({ where: { id } })).text;
const runs = ({ ownerId }: OwnerScope) =>
  database.prisma.rememberRun.findMany({ where: { ownerId }, orderBy: { startedAt: "asc" } });

async function start() {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  return { scope, talk, change: rewording(database, boss, scope, talk.conversationId) };
}

test("an edit that changes a fact ends the old one as corrected, and the new words give its heir", async () => {
  const { scope, talk, change } = await start();
  const { userMessageId } = await talk.say("I live in Wuppertal. I like tea.");
  await talk.remember();
  const old = await find(scope, "Wuppertal");
  const seen = await change.preview(userMessageId, "I live in Lisbon. I like tea.");
  expect(seen.reads).toBe("rules");
  expect(seen.memories.map(({ statement, fate, becomes }) => [statement, fate, becomes])).toEqual([
    ["Maya lives in Wuppertal.", "changes", "Maya lives in Lisbon."],
    ["Maya likes tea.", "said", null],
  ]);
  expect(seen.pieces.filter(({ how }) => how !== "same").map(({ text }) => text.trim())).toEqual([
    "Wuppertal.",
    "Lisbon.",
  ]);
  expect(await change.edit(userMessageId, "I live in Lisbon. I like tea.")).toEqual({
    forgotten: 0,
    kept: 0,
    changed: 1,
    receiptId: null,
  });
  // Until the new words are read nothing rests on the old ones, and nothing is made up.
  expect(await statements(database, scope)).toEqual(["Maya likes tea."]);
  expect((await find(scope, "tea")).evidence).toMatchObject([{ messageId: userMessageId, start: 18 }]);
  await change.work();
  expect(await statements(database, scope)).toEqual(["Maya likes tea.", "Maya lives in Lisbon."]);
  const heir = await find(scope, "Lisbon");
  const ended = await database.prisma.memory.findUniqueOrThrow({ where: { id: old.id } });
  expect(ended).toMatchObject({ status: "superseded", endedReason: "corrected", supersededById: heir.id });
  expect(await textOf(userMessageId)).toBe("I live in Lisbon. I like tea.");

  const ledger = await runs(scope);
  expect(ledger.at(-1)).toMatchObject({ status: "done", fromSeq: 1, toSeq: 1, added: 1 });
  await change.work();
  await talk.remember();
  expect((await runs(scope)).length).toBe(ledger.length);
  // The word is left in the history alone: not in the message, what finds it, the episode or a summary of it.
  expect(await holding(scope, "wuppertal")).toEqual(["public.Memory", "public.Profile"]);
});

test("an edit that takes a fact out asks: forgotten goes with every word, kept stands on the person's word", async () => {
  const { scope, talk, change } = await start();
  const said = await talk.say("I'm allergic to macadamia nuts. I play the oboe.", {
    reply: "You are allergic to macadamia nuts. I will remember the oboe.",
  });
  await talk.remember();
  const seen = await change.preview(said.userMessageId, "Good morning!");
  expect(seen.memories.map(({ fate }) => fate)).toEqual(["gone", "gone"]);
  const oboe = await find(scope, "oboe");
  await change.edit(said.userMessageId, "Good morning!", { keep: [oboe.id] });
  await change.work();
  expect(await holding(scope, "macadamia")).toEqual([]);
  expect(await statements(database, scope)).toEqual([oboe.statement]);
  const kept = await find(scope, "oboe");
  expect(kept.evidence).toEqual([]);
  expect(kept.sourceGoneAt).not.toBeNull();
  const { items } = await recall(database.prisma, scope, "Which instrument do I play?", {
    ...{ now: later, timeZone: "UTC", userName: "Maya" },
  });
  expect(items.map(({ id }) => id)).toContain(oboe.id);
});

test("what another message says too loses only this evidence", async () => {
  const { scope, talk, change } = await start();
  const first = await talk.say("I like tea.");
  const second = await talk.say("I like tea.");
  await talk.remember();
  expect((await find(scope, "tea")).evidence.length).toBe(2);
  const seen = await change.preview(first.userMessageId, "Hello there!");
  expect(seen.memories.map(({ fate }) => fate)).toEqual(["elsewhere"]);
  await change.edit(first.userMessageId, "Hello there!");
  await change.work();
  expect((await find(scope, "tea")).evidence.map((row) => row.messageId)).toEqual([second.userMessageId]);
  expect((await find(scope, "tea")).sourceGoneAt).toBeNull();
});

test("a message whose words changed meaning is not taken for one that still says it", async () => {
  const { talk, change } = await start();
  const { userMessageId } = await talk.say("I live in Wuppertal.");
  await talk.remember();
  const seen = await change.preview(userMessageId, "My boss said I live in Wuppertal. That is not so.");
  expect(seen.memories.map(({ fate }) => fate)).not.toContain("said");
});

test("what a forgotten memory had replaced is current again; what it left stays where it was", async () => {
  const { scope, talk, change } = await start();
  await talk.say("I live in Wuppertal.");
  const moved = await talk.say("I moved to Lisbon.");
  await talk.remember();
  expect(await statements(database, scope, "superseded")).toEqual(["Maya lives in Wuppertal."]);
  const seen = await change.preview(moved.userMessageId, null);
  expect(seen.memories.map(({ revives }) => revives)).toContain("Maya lives in Wuppertal.");
  await change.remove(moved.userMessageId);
  await change.work();
  expect(await statements(database, scope)).toEqual(["Maya lives in Wuppertal."]);
  expect(await holding(scope, "lisbon")).toEqual([]);
});

test("a deleted message leaves an empty place, and its words are in no row, whether or not something rested on them", async () => {
  const { scope, talk, change } = await start();
  const told = await talk.say("The code of my locker is xylophone seven.", {
    reply: "You said: “The code of my locker is xylophone seven.” Noted.",
  });
  await talk.say("I like tea.");
  await talk.remember();
  const seen = await change.preview(told.userMessageId, null);
  await change.remove(told.userMessageId);
  await change.work();
  expect(seen.pieces.every(({ how }) => how === "removed")).toBe(true);
  const row = await database.prisma.message.findUniqueOrThrow({ where: { id: told.userMessageId } });
  expect(row).toMatchObject({ text: "", status: "complete" });
  expect(row.deletedAt).not.toBeNull();
  expect(await holding(scope, "xylophone")).toEqual([]);
  expect(await statements(database, scope)).toEqual(["Maya likes tea."]);
  await expect(change.preview(told.userMessageId, null)).rejects.toMatchObject({ code: "not_found" });
});

test("the companion's own statement is judged when its reply is deleted", async () => {
  const { scope, talk, change } = await start();
  const { reply } = await talk.say("Who are you?", { reply: "I live in a quiet library." });
  await talk.remember();
  const seen = await change.preview(reply.id, null);
  expect(seen.memories).toMatchObject([{ subject: "companion", fate: "gone" }]);
  await expect(change.preview(reply.id, "Other words.")).rejects.toMatchObject({ code: "invalid" });
  await change.remove(reply.id);
  await change.work();
  expect(await statements(database, scope)).toEqual([]);
  expect(await holding(scope, "library")).toEqual([]);
});

test("a preview that is not true any more is refused, and nothing is done", async () => {
  const { scope, talk, change } = await start();
  const { userMessageId } = await talk.say("I live in Wuppertal.");
  await talk.remember();
  const { version } = await change.preview(userMessageId, null);
  await change.edit(userMessageId, "I live in Lisbon.");
  await expect(change.remove(userMessageId, { version })).rejects.toMatchObject({ code: "conflict" });
  expect(await textOf(userMessageId)).toBe("I live in Lisbon.");
  const again = await change.preview(userMessageId, null);
  await change.work();
  await expect(change.remove(userMessageId, { version: again.version })).rejects.toMatchObject({ code: "conflict" });
  expect(await statements(database, scope)).toEqual(["Maya lives in Lisbon."]);
});

test("what was forgotten stays forgotten, and what was undone stays undone, when the message is edited", async () => {
  const { scope, talk, change } = await start();
  const { userMessageId } = await talk.say("I like tea. I play the oboe.");
  await talk.remember();
  await undoMemory(database, scope, (await find(scope, "tea")).id, later);
  await change.edit(userMessageId, "Well, hello! I like tea. I play the oboe.");
  await change.work();
  expect(await statements(database, scope)).toEqual(["Maya plays the oboe."]);
  await change.edit(userMessageId, "Well, hello!");
  await change.edit(userMessageId, "Well, hello! I play the oboe.");
  await change.work();
  expect(await statements(database, scope)).toEqual([]);
  expect(await statements(database, scope, "review")).toEqual(["Maya plays the oboe."]);
});

test("while a reply is written nothing can be changed", async () => {
  const { talk, change } = await start();
  const { userMessageId } = await talk.say("I like tea.");
  await talk.ask("And what do you like?");
  await expect(change.preview(userMessageId, null)).rejects.toMatchObject({ code: "conflict" });
});

test.each(["off", "incognito"] as const)(
  "%s: a message is edited and deleted, and memory is not written",
  async (mode) => {
    const { scope, talk, change } = await start();
    const said = await talk.say("I live in Wuppertal.", { mode });
    await talk.remember();
    await change.edit(said.userMessageId, "I live in Lisbon.");
    await change.work();
    expect(await textOf(said.userMessageId)).toBe("I live in Lisbon.");
    expect(await statements(database, scope)).toEqual([]);
    await change.remove(said.userMessageId);
    expect(await database.prisma.indexEntry.count({ where: { ownerId: scope.ownerId } })).toBe(0);
    expect([...(await holding(scope, "lisbon")), ...(await holding(scope, "wuppertal"))]).toEqual([]);
  },
);

test("edited while memory is off, a remembered message is not read anew, and what it said before goes or is kept", async () => {
  const { scope, talk, change } = await start();
  const { userMessageId } = await talk.say("I live in Wuppertal. I like tea.");
  await talk.remember();
  const off = { memoryOn: false };
  const seen = await change.preview(userMessageId, "I live in Lisbon. I like tea.", off);
  expect(seen.reads).toBe("no");
  expect(seen.memories.map(({ fate }) => fate)).toEqual(["gone", "said"]);
  await change.edit(userMessageId, "I live in Lisbon. I like tea.", off);
  await change.work();
  expect(await statements(database, scope)).toEqual(["Maya likes tea."]);
  expect(await holding(scope, "lisbon")).toEqual(["public.Conversation", "public.Message"]);
});

test("another owner's message is not there: it is neither seen, changed, read again nor told to be", async () => {
  const { scope, talk, change } = await start();
  const noor = (await makeOwner(database, "Noor")).scope;
  const { userMessageId } = await talk.say("I live in Wuppertal.");
  await talk.remember();
  const { version } = await change.preview(userMessageId, null);
  const { prisma } = database;
  const wish = { conversationId: talk.conversationId, messageId: userMessageId, text: null, memoryOn: true };
  const doing = { ...wish, version, keep: [], at: later, enqueue: async () => undefined };
  const before = await rowsHolding(database, scope.ownerId);
  const REFUSED = { code: "not_found" };
  await expect(previewMessageChange(prisma, noor, wish)).rejects.toMatchObject(REFUSED);
  await expect(changeMessage(database, noor, doing)).rejects.toMatchObject(REFUSED);
  await expect(previewLoss(prisma, noor, { conversationId: talk.conversationId, page: 1 })).rejects.toMatchObject(
    REFUSED,
  );
  await expect(findMessage(prisma, noor, wish)).rejects.toMatchObject(REFUSED);
  const found = await findMessage(prisma, scope, wish);
  await expect(write(prisma, noor, found, "Mine.", later)).rejects.toThrow();
  const { message } = found;
  expect(await claimReread(prisma, noor, message)).toBe(false);
  expect(await readResting(prisma, noor, userMessageId)).toEqual({ resting: [], dropped: [] });
  const memory = await find(scope, "Wuppertal");
  await prisma.$transaction(async (tx) => {
    await lockConversation(tx, noor, talk.conversationId);
    expect(await blankVerbatim(tx, noor, userMessageId, "").catch(() => [])).toEqual([]);
    await moveTombstones(tx, noor, [], { messageId: userMessageId, before: message.text, after: "" });
    await reviveReplaced(tx, noor, [memory.id]);
  });
  expect(await rowsHolding(database, scope.ownerId)).toEqual(before);
});
