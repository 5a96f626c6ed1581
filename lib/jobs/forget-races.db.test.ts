import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { connectModels } from "@/lib/ai/models";
import { startScriptedModel } from "@/lib/ai/testing";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import { rowsHolding } from "@/lib/db/testing-dump";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { drawEpisodes } from "@/lib/jobs/handlers/draw-episodes";
import { rememberConversation } from "@/lib/jobs/handlers/remember-conversation";
import { openTalk, statements } from "@/lib/jobs/testing";
import { forgetMemory } from "@/lib/memory/forget-memory";
import { readReceipt } from "@/lib/memory/receipts/read-receipts";
import { saveWords } from "@/lib/reply/save-words";
import { openChat } from "@/lib/reply/testing";

let database: Database;
let server: Awaited<ReturnType<typeof startScriptedModel>>;
beforeAll(async () => {
  database = await openTestDatabase();
  server = await startScriptedModel();
});
beforeEach(() => server.reset());
afterEach(() => connectModels());
afterAll(async () => {
  await server.stop();
  await database.close();
});

const asked = async (door: string, count = 1) => {
  for (;;) {
    const requests = (await server.requests()).filter((request) => request.door === door);
    if (requests.length >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Maya, who told one thing, which is remembered; the model is connected afterwards. */
async function toldMaya(text: string, word: string) {
  const { scope } = await makeOwner(database);
  const chat = openChat(database, scope);
  const source = newId();
  await chat.say(text, { conversationId: source });
  const remember = async (conversationId: string) => {
    await rememberConversation(database, { ownerId: scope.ownerId, conversationId }, chat.clock);
    await drawEpisodes(database, scope, conversationId, chat.clock, { whole: true });
  };
  await remember(source);
  const memory = await database.prisma.memory.findFirstOrThrow({
    where: { ownerId: scope.ownerId, statement: { contains: word } },
  });
  connectModels(server.models());
  return { scope, source, memory, remember, ...chat };
}

test("a remembering that had read the words before they were forgotten reads anew, and nothing of them comes back", async () => {
  const { scope, memory, remember, say, clock } = await toldMaya("I'm allergic to macadamia nuts.", "macadamia");
  const other = newId();
  await server.script({ when: "chat", text: "Macadamia nuts it is not, then." });
  await say("As I said: I'm allergic to macadamia nuts. I live in Lisbon.", { conversationId: other });
  await server.script({ when: "structured", behaviour: "slow", delayMs: 900 });
  const remembering = remember(other);
  await asked("structured");
  const { receiptId } = await forgetMemory(database, scope, memory.id, clock());
  await remembering;
  expect(await rowsHolding(database, "macadamia")).toEqual([]);
  expect(await statements(database, scope)).toEqual(["Maya lives in Lisbon."]);
  expect(await statements(database, scope, "review")).toEqual([]);
  const { counts, hits } = await readReceipt(database.prisma, scope, receiptId);
  expect(counts).toMatchObject({ memories: 1, messages: 2, jobs: 1 });
  expect(hits.after).toBe(0);
});

test("a reply that was given the memory before it was forgotten keeps no word of it, nor does its prompt", async () => {
  const { scope, memory, say, clock } = await toldMaya("I'm allergic to pistachios.", "pistachios");
  const conversationId = newId();
  const chunks = ["You are allergic", " to pistachios.", " Bring", " fruit", " and", " some", " bread", ". Enjoy."];
  await server.script({ when: "chat", chunks, delayMs: 250 });
  const writing = say("What should I bring to the picnic?", { conversationId });
  await asked("chat");
  // Until some of it is saved.
  for (;;) {
    if ((await rowsHolding(database, "to pistachios. Bring")).length) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { receiptId } = await forgetMemory(database, scope, memory.id, clock());
  expect(await rowsHolding(database, "pistachio")).toEqual([]);
  const { message, trace } = await writing;
  expect(message.text).toMatch(/^\[forgotten\] Bring fruit and some bread\. Enjoy\.$/);
  expect(trace.prompt).toBeNull();
  expect(await rowsHolding(database, "pistachio")).toEqual([]);
  const { counts } = await readReceipt(database.prisma, scope, receiptId);
  expect(counts).toMatchObject({ memories: 1, openReplies: 1 });
});

test("what a reply has written is not saved after a forgetting that it does not know of", async () => {
  const { scope } = await makeOwner(database);
  const { ask } = openTalk(database, scope);
  const { reply } = await ask("What do you know?");
  const at = new Date();
  const text = async () => (await database.prisma.message.findUniqueOrThrow({ where: { id: reply.id } })).text;
  expect(await saveWords(database, scope, reply, { text: "A first word", edition: 0, at })).toBe(true);
  expect(await text()).toBe("A first word");
  await database.prisma.user.update({ where: { id: scope.ownerId }, data: { memoryEdition: 1 } });
  expect(await saveWords(database, scope, reply, { text: "A first word and a second", edition: 0, at })).toBe(true);
  expect(await text()).toBe("A first word");
});

test("words that were said before they were forgotten, and are read only later, are blanked and not asked about", async () => {
  const { scope, memory, remember, say, clock } = await toldMaya("I'm allergic to hazelnuts.", "hazelnuts");
  const imported = newId();
  const before = clock();
  await forgetMemory(database, scope, memory.id, new Date(before.getTime() + 30_000));
  // As an import brings a message: it was said before the forgetting, and comes after it.
  await server.script({ when: "chat", text: "Understood." });
  await say("I'm allergic to hazelnuts. I live in Lisbon.", { conversationId: imported });
  await database.prisma.message.updateMany({ where: { conversationId: imported }, data: { createdAt: before } });
  await remember(imported);
  expect(await statements(database, scope)).toEqual(["Maya lives in Lisbon."]);
  expect(await statements(database, scope, "review")).toEqual([]);
  expect(await rowsHolding(database, "hazelnut")).toEqual([]);
});

test("nor does the name of somebody who was known from forgotten words alone come back with a message that is read late", async () => {
  const { scope, source, remember, say, clock } = await toldMaya("My sister Ottilie lives in Oslo.", "Ottilie");
  connectModels();
  const before = clock();
  const where = { ownerId: scope.ownerId };
  for (let memory; (memory = await database.prisma.memory.findFirst({ where }));)
    await forgetMemory(database, scope, memory.id, new Date(before.getTime() + 30_000));
  expect(await rowsHolding(database, "ottilie")).toEqual([]);
  const imported = newId();
  await say("My sister Ottilie lives in Oslo.", { conversationId: imported });
  await database.prisma.message.updateMany({ where: { conversationId: imported }, data: { createdAt: before } });
  await remember(imported);
  await remember(source);
  expect(await rowsHolding(database, "ottilie")).toEqual([]);
});
