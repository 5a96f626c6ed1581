import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { connectModels } from "@/lib/ai/models";
import { startScriptedModel } from "@/lib/ai/testing";
import { readConversation } from "@/lib/conversation/read-conversation";
import { rowsHolding } from "@/lib/db/testing-dump";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import { rememberConversation } from "@/lib/jobs/handlers/remember-conversation";
import { forgetConversation } from "@/lib/memory/forget-conversation";
import { forgetMemory } from "@/lib/memory/forget-memory";
import { dropOldPrompts } from "@/lib/reply/keep-prompt";
import { readPrompt } from "@/lib/reply/read-prompt";
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

/** Maya, who told a few things in a conversation of their own. */
async function toldMaya(...told: string[]) {
  const { scope } = await makeOwner(database);
  const chat = openChat(database, scope);
  const source = newId();
  for (const text of told) await chat.say(text, { conversationId: source });
  await rememberConversation(database, { ownerId: scope.ownerId, conversationId: source }, chat.clock);
  const find = (word: string) =>
    database.prisma.memory.findFirstOrThrow({ where: { ownerId: scope.ownerId, statement: { contains: word } } });
  return { scope, source, find, ...chat };
}

test("what is kept is what was sent, word for word, with what changed since the reply before", async () => {
  const { scope, say } = await toldMaya("I'm allergic to peanuts.", "My sister moved to Lisbon last Friday.");
  connectModels(server.models());
  const conversationId = newId();
  await say("Good morning.\n\nHow are you?", { conversationId });
  const { message } = await say("What am I allergic to?", { conversationId });
  const sent = (await server.requests()).filter(({ door }) => door === "chat").at(-1)!.body as {
    messages: { role: string; content: string }[];
  };
  const [system, ...turns] = sent.messages;
  const view = await readPrompt(database.prisma, scope, conversationId, message.id);
  expect(view).toMatchObject({ notKept: null, builtIn: false });
  const kept = (name: string) => view.sections.find((section) => section.name === name)!.parts;
  expect(kept("conversation").concat(kept("question"))).toEqual(
    turns.map(({ role, content }) => ({ role, text: content })),
  );
  expect(view.text).toBe([system!.content, ...turns.map(({ role, content }) => `${role}: ${content}`)].join("\n\n"));
  expect(view.sections.reduce((sum, { tokens }) => sum + tokens, 0)).toBe(view.tokens);
  const changes = Object.fromEntries(view.changes!.map(({ name, lines }) => [name, lines]));
  expect(changes.rules!.every(({ how }) => how === "same")).toBe(true);
  expect(changes.question).toEqual([
    { how: "removed", text: "user: Good morning." },
    { how: "removed", text: "" },
    { how: "removed", text: "How are you?" },
    { how: "added", text: "user: What am I allergic to?" },
  ]);
});

test("a forgotten memory is in no kept prompt: not as recalled, not in the portrait, not in a turn that says it again", async () => {
  const { scope, say, find } = await toldMaya("I'm allergic to macadamias.", "I like tea.");
  connectModels(server.models());
  const conversationId = newId();
  await say("What am I allergic to?", { conversationId });
  await say("Right, being allergic to macadamias is a nuisance.", { conversationId });
  await say("Anything else?", { conversationId });
  const prompts = () => database.prisma.keptPrompt.findMany({ where: { ownerId: scope.ownerId } });
  const before = JSON.stringify(await prompts());
  expect(before.match(/macadamia/g)!.length).toBeGreaterThan(5);
  await forgetMemory(database, scope, (await find("macadamias")).id, new Date());
  const after = JSON.stringify(await prompts());
  expect(after).not.toMatch(/macadamia/i);
  expect(after).toContain("[forgotten]");
  expect(after).toContain("Maya likes tea.");
  expect(after).toContain("Be honest, kind and plain.");
});

test("a deleted conversation takes its prompts with it, and its words out of the others", async () => {
  const { scope, source, say } = await toldMaya("I'm allergic to tamarind.", "The tamarind soup was good, wasn't it?");
  const conversationId = newId();
  const { message } = await say("What am I allergic to? How was the soup?", { conversationId });
  const holding = async () => (await rowsHolding(database, "tamarind")).filter((row) => row.includes("KeptPrompt"));
  expect((await holding()).length).toBeGreaterThan(1);
  await forgetConversation(database, scope, source, new Date());
  expect(await holding()).toEqual([]);
  expect((await readPrompt(database.prisma, scope, conversationId, message.id)).notKept).toBeNull();
  await forgetConversation(database, scope, conversationId, new Date());
  expect(await database.prisma.keptPrompt.count({ where: { ownerId: scope.ownerId } })).toBe(0);
});

test("what is not remembered is pointed at, not copied, and shown from its message", async () => {
  const { scope, say } = await toldMaya("I like tea.");
  const conversationId = newId();
  await say("A secret zeppelin.", { conversationId, mode: "off" });
  const { message, trace } = await say("And another zeppelin.", { conversationId, mode: "reading" });
  expect(JSON.stringify(trace.prompt!.sections)).not.toMatch(/zeppelin/);
  const { sections } = await readPrompt(database.prisma, scope, conversationId, message.id);
  const turns = sections.filter(({ name }) => name === "conversation" || name === "question");
  expect(turns.flatMap(({ parts }) => parts.filter((part) => /zeppelin/.test(part.text)))).toEqual([
    { role: "user", text: "A secret zeppelin.", pointed: true },
    { role: "user", text: "And another zeppelin.", pointed: true },
  ]);
});

test("only the latest are kept, and none for longer than said", async () => {
  const { scope, say } = await toldMaya();
  const { PROMPTS_KEPT } = env;
  env.PROMPTS_KEPT = 2;
  try {
    const conversationId = newId();
    const replies = [];
    for (const text of ["One.", "Two.", "Three."]) replies.push(await say(text, { conversationId }));
    const kept = await database.prisma.keptPrompt.findMany({
      where: { ownerId: scope.ownerId },
      orderBy: { traceId: "asc" },
    });
    expect(kept.map(({ traceId }) => traceId)).toEqual(replies.slice(1).map(({ trace }) => trace.id));
    const view = await readPrompt(database.prisma, scope, conversationId, replies[0]!.message.id);
    expect(view).toMatchObject({ notKept: "gone", text: "", changes: null });
    expect(view.sections.find(({ name }) => name === "rules")!.tokens).toBeGreaterThan(50);
    await dropOldPrompts(database.prisma, new Date(Date.now() + (env.PROMPT_DAYS + 1) * 86_400_000));
    expect(await database.prisma.keptPrompt.count({ where: { ownerId: scope.ownerId } })).toBe(0);
  } finally {
    env.PROMPTS_KEPT = PROMPTS_KEPT;
  }
});

test("answered again without a memory, the first reply stands and the second knows nothing of it", async () => {
  const { scope, say, again, find } = await toldMaya("I'm allergic to peanuts.", "I live in Oslo.");
  const memory = await find("peanuts");
  const conversationId = newId();
  // A reply elsewhere that says it again is left out as well.
  const elsewhere = newId();
  expect((await say("What am I allergic to?", { conversationId: elsewhere })).message.text).toMatch(/peanuts/);
  const job = { ownerId: scope.ownerId, conversationId: elsewhere };
  await rememberConversation(database, job, () => new Date());
  const first = await say("What am I allergic to?", { conversationId });
  expect(first.message.text).toMatch(/peanuts/);
  const second = await again(conversationId, first.message.id, { kind: "memory", id: memory.id });
  expect(second.message).toMatchObject({ seq: first.message.seq + 1, status: "complete", remember: true });
  expect(second.message.text).not.toMatch(/peanut/);
  expect(second.questionId).toBe(first.questionId);
  expect(JSON.stringify(second.trace.prompt!.sections)).not.toMatch(/peanut/);
  const third = await again(conversationId, second.message.id, { kind: "memory", id: (await find("Oslo")).id });
  expect(JSON.stringify(third.trace.prompt!.sections)).not.toMatch(/peanut|Oslo/);

  const { messages } = await readConversation(database.prisma, scope, conversationId);
  expect(messages.map(({ role, text }) => [role, /peanuts/.test(text)])).toEqual([
    ["user", false],
    ["assistant", true],
    ["assistant", false],
    ["assistant", false],
  ]);
  expect(messages.map(({ trace }) => trace?.without.map(({ text }) => text) ?? [])).toEqual([
    [],
    [],
    ["Maya is allergic to peanuts."],
    ["Maya is allergic to peanuts.", "Maya lives in Oslo."],
  ]);

  await expect(again(conversationId, first.message.id, { kind: "memory", id: memory.id })).rejects.toMatchObject({
    code: "conflict",
  });
  await expect(again(conversationId, third.message.id, { kind: "memory", id: newId() })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await database.prisma.message.count({ where: { conversationId } })).toBe(4);
  await forgetMemory(database, scope, memory.id, new Date());
  expect((await rowsHolding(database, "peanut")).filter((row) => row.includes(scope.ownerId))).toEqual([]);
});
