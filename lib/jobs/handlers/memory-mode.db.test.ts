import type { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConversation } from "@/lib/conversation/read-conversation";
import { setMode } from "@/lib/conversation/set-mode";
import type { MemoryMode } from "@/lib/conversation/types";
import { rowsHolding } from "@/lib/db/testing-dump";
import { makeOwner } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { enqueueRemember } from "@/lib/jobs/enqueue-remember";
import { rememberConversation } from "@/lib/jobs/handlers/remember-conversation";
import { sweep } from "@/lib/jobs/handlers/sweep";
import { openWithQueue, statements } from "@/lib/jobs/testing";
import { openChat } from "@/lib/reply/testing";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
let boss: PgBoss;
beforeAll(async () => void ({ database, boss } = await openWithQueue()));
afterAll(() => database.close());

const tables = (rows: string[]) => [...new Set(rows.map((row) => row.split(" ")[0]))].sort();

/** Maya, of whom one thing is known. */
async function knownMaya() {
  const { scope } = await makeOwner(database);
  const chat = openChat(database, scope, { enqueue: (tx, id) => enqueueRemember(boss, tx, scope, id) });
  await chat.say("I'm allergic to peanuts.", { conversationId: newId() });
  await rememberAll(scope);
  return { scope, ...chat };
}

async function rememberAll({ ownerId }: OwnerScope) {
  for (const { id } of await database.prisma.conversation.findMany({ where: { ownerId } }))
    await rememberConversation(database, { ownerId, conversationId: id }, () => new Date("2026-05-01T09:00:00Z"));
}

test("reading only: what is known is used, and nothing of what is said is written", async () => {
  const { scope, say } = await knownMaya();
  const conversationId = newId();
  const told = await say("My favourite fruit is the papaya.", { conversationId, mode: "reading" });
  expect(told.message.text).toMatch(/only read here/);
  const asked = await say("What am I allergic to?", { conversationId, mode: "reading" });
  expect(asked.message.text).toMatch(/peanuts/);
  expect(asked.items.some((item) => item.memoryId && item.cited)).toBe(true);
  await rememberAll(scope);
  expect(await statements(database, scope)).toEqual(["Maya is allergic to peanuts."]);
  // The conversation's title is its first words.
  expect(tables(await rowsHolding(database, "papaya"))).toEqual(["public.Conversation", "public.Message"]);
});

test.each<MemoryMode>(["off", "incognito"])(
  "%s: nothing is read, and nothing of what is said is written",
  async (mode) => {
    const { scope, say } = await knownMaya();
    const conversationId = newId();
    const word = mode === "off" ? "kumquat" : "rambutan";
    await say(`Hello there. I'm so sad! I love the ${word}, you helped me plant a ${word}.`, { conversationId, mode });
    const asked = await say(`What am I allergic to, the ${word}?`, { conversationId, mode });
    expect(asked.message.text).not.toMatch(/peanut/);
    expect(asked.trace).toMatchObject({ memoryOn: false });
    expect(asked.items).toEqual([]);
    await rememberAll(scope);
    const held = tables(await rowsHolding(database, word));
    // Incognito keeps the words out of the list at the side, too.
    expect(held).toEqual(mode === "off" ? ["public.Conversation", "public.Message"] : ["public.Message"]);
    const { ownerId } = scope;
    const { prisma } = database;
    const within = { ownerId, message: { conversationId } };
    const counts = await Promise.all([
      ...[prisma.messageMood.count({ where: within }), prisma.sharedMoment.count({ where: within })],
      ...[prisma.indexEntry.count({ where: { ownerId, conversationId } }), prisma.evidence.count({ where: within })],
      prisma.chatSession.count({ where: { ownerId, conversationId } }),
    ]);
    expect(counts).toEqual(counts.map(() => 0));
    const kept = await prisma.keptPrompt.count({ where: { ownerId, trace: within } });
    expect(kept).toBe(mode === "off" ? 2 : 0);
  },
);

test("a change in the middle holds from then on, and no reply carries what came before it into memory", async () => {
  const { scope, say } = await knownMaya();
  const conversationId = newId();
  await say("I live in Oslo.", { conversationId });
  await setMode(database.prisma, scope, conversationId, "off");
  await say("I keep a quokka at home.", { conversationId });
  await setMode(database.prisma, scope, conversationId, "remembering");
  // The built-in companion answers from the turns in view, those that are not remembered too.
  const answer = await say("What do I keep at home? I work at Orion.", { conversationId });
  expect(answer.message.text).toMatch(/quokka/);
  await rememberAll(scope);
  const known = await statements(database, scope);
  expect(known).toEqual(expect.arrayContaining(["Maya lives in Oslo.", "Maya works at Orion."]));
  expect(known.join(" ")).not.toMatch(/quokka/);
  expect(tables(await rowsHolding(database, "quokka"))).toEqual(["public.Message"]);
  const { messages } = await readConversation(database.prisma, scope, conversationId);
  const mine = messages.filter(({ role }) => role === "user").map(({ mode, remembering }) => [mode, remembering]);
  expect(mine).toEqual([
    ["remembering", "done"],
    ["off", "off"],
    ["remembering", "done"],
  ]);
});

test("incognito is chosen at the start and holds; it is deleted a day after its last message, and nothing else is", async () => {
  const { scope, say, clock } = await knownMaya();
  const { prisma } = database;
  const conversationId = newId();
  await say("Nobody is to know of the zeppelin.", { conversationId, mode: "incognito" });
  await expect(setMode(prisma, scope, conversationId, "remembering")).rejects.toMatchObject({ code: "conflict" });
  const open = newId();
  await say("I like tea.", { conversationId: open });
  await expect(setMode(prisma, scope, open, "incognito")).rejects.toMatchObject({ code: "conflict" });
  // A page that still shows the old state: the stricter of the two holds.
  await say("I like coffee.", { conversationId, mode: "remembering" });
  await rememberAll(scope);
  expect(await statements(database, scope)).not.toContain("Maya likes coffee.");

  const after = (hours: number) => new Date(clock().getTime() + hours * 3_600_000);
  await sweep(boss, database, after(23), { writersAlive: true });
  expect(await prisma.conversation.count({ where: { id: conversationId } })).toBe(1);
  await sweep(boss, database, after(25), { writersAlive: true });
  expect(await prisma.conversation.count({ where: { id: conversationId } })).toBe(0);
  expect(await rowsHolding(database, "zeppelin")).toEqual([]);
  expect(await prisma.conversation.count({ where: { id: open } })).toBe(1);
});

test("the account's switch overrides the conversation's state", async () => {
  const { scope, say } = await knownMaya();
  const conversationId = newId();
  const { message } = await say("I like the durian. What am I allergic to?", { conversationId, memoryOn: false });
  expect(message.text).not.toMatch(/peanut/);
  expect(message).toMatchObject({ remember: false, mode: "off" });
  await rememberAll(scope);
  expect((await statements(database, scope)).join(" ")).not.toMatch(/durian/);
});
