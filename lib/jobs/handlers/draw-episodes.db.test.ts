import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { startScriptedModel } from "@/lib/ai/testing";
import { makeOwner } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";

let server: Awaited<ReturnType<typeof startScriptedModel>>;
beforeAll(async () => void (server = await startScriptedModel()));
const opened: { close: () => Promise<void> }[] = [];
beforeEach(() => server.reset());
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
  vi.unstubAllEnvs();
  // The next file must not find the code as it was loaded for this one's server.
  vi.resetModules();
});
afterAll(() => server.stop());

const DAY_TALK = [
  "I planted tomatoes in the garden this morning.",
  "The soil in my garden is heavy clay, so the tomatoes struggle.",
  "I dug compost into the garden soil before the tomatoes flower.",
];
const TRIP = [
  "My flight to Tokyo leaves on Friday and the hotel is booked.",
  "The hotel in Tokyo is small, in Asakusa, near the temple.",
  "I want to see the temple and take the train from Tokyo to Kyoto.",
];

/** A talk of a new owner's, with the code as a process has it that starts with the scripted model, or without one. */
async function open({ model = true } = {}) {
  vi.resetModules();
  vi.unstubAllEnvs();
  vi.stubEnv("OPENAI_BASE_URL", model ? server.baseURL : undefined);
  vi.stubEnv("CHAT_MODEL", model ? "scripted" : undefined);
  const { openTalk, openWithQueue } = await import("@/lib/jobs/testing");
  const { rememberConversation } = await import("@/lib/jobs/handlers/remember-conversation");
  const { drawEpisodes } = await import("@/lib/jobs/handlers/draw-episodes");
  const { database, boss } = await openWithQueue();
  opened.push(database);
  const { scope, userId: ownerId } = await makeOwner(database);
  const talk = openTalk(database, scope);
  const { conversationId } = talk;
  /** Remembers so many minutes after what was said last, and has the model read what is over then, or everything. */
  const remember = async (after = 0, whole = false) => {
    const then = () => new Date(talk.clock().getTime() + after * 60_000);
    await rememberConversation(database, { ownerId, conversationId }, then);
    return drawEpisodes(database, scope, conversationId, then, { whole });
  };
  const cursors = () =>
    database.prisma.conversation.findUniqueOrThrow({
      where: { id: conversationId },
      select: { lastSeq: true, rememberedSeq: true, drawnSeq: true },
    });
  return { ...talk, database, boss, scope, ownerId, remember, cursors };
}

const asked = async () =>
  (await server.requests()).filter(({ body }) => /Draw memories from these turns/.test(JSON.stringify(body.messages)));
const memories = ({ prisma }: Database, ownerId: string) =>
  prisma.memory.findMany({
    where: { ownerId, subject: { kind: { not: "companion" } } },
    orderBy: { recordedAt: "asc" },
    include: { evidence: true },
  });

test("what is said is held at once without a call, and a model reads an episode once, when it is over", async () => {
  const { say, remember, cursors, database, ownerId } = await open();
  await say("I'm allergic to peanuts.");
  await remember();
  expect(await asked()).toEqual([]);
  expect((await memories(database, ownerId)).map(({ author, status }) => [author, status])).toEqual([
    ["builtin", "active"],
  ]);
  expect(await cursors()).toEqual({ lastSeq: 2, rememberedSeq: 2, drawnSeq: 0 });

  // Nothing was added to it for nine minutes; after ten it is over.
  await remember(9);
  expect(await asked()).toEqual([]);
  await remember(11);
  expect(await asked()).toHaveLength(1);
  expect((await cursors()).drawnSeq).toBe(2);
  const [held, ...others] = await memories(database, ownerId);
  expect(others).toEqual([]);
  expect(held).toMatchObject({ status: "active", author: "builtin" });
  expect(held!.evidence).toHaveLength(1);
  await remember(20);
  expect(await asked()).toHaveLength(1);
});

test("over a long talk, remembered after every reply, a model is never asked more often than there are episodes", async () => {
  const { say, remember, cursors, database, ownerId } = await open();
  for (const text of [...DAY_TALK, ...TRIP, ...DAY_TALK, ...TRIP, ...TRIP, ...DAY_TALK]) {
    await say(text);
    await remember();
  }
  const { prisma } = database;
  const episodes = () => prisma.episode.count({ where: { ownerId } });
  const calls = (await asked()).length;
  expect(calls).toBeGreaterThan(0);
  expect(calls).toBeLessThan(await episodes());
  await remember(11);
  expect(await asked()).toHaveLength(await episodes());
  const { lastSeq, rememberedSeq, drawnSeq } = await cursors();
  expect([rememberedSeq, drawnSeq]).toEqual([lastSeq, lastSeq]);
  // Each message was shown once to be read.
  const shown = (await asked()).flatMap(({ body }) =>
    [...JSON.stringify(body.messages).matchAll(/\\n(t\d+) \| /g)].map(([, id]) => id),
  );
  expect(shown).toHaveLength(lastSeq);
});

test("the person may have the open episode read, and what is said next is another", async () => {
  const { say, remember, database, ownerId } = await open();
  for (const text of DAY_TALK) await say(text);
  await remember(0, true);
  expect(await asked()).toHaveLength(1);
  for (const text of DAY_TALK) await say(text);
  await remember();
  expect(await asked()).toHaveLength(1);
  await remember(11);
  expect(await asked()).toHaveLength(2);
  const episodes = await database.prisma.episode.findMany({ where: { ownerId }, orderBy: { fromSeq: "asc" } });
  expect(episodes.map(({ fromSeq, toSeq }) => [fromSeq, toSeq])).toEqual([
    [1, 6],
    [7, 12],
  ]);
});

const ERRORS = Array<object>(3).fill({ when: "structured", behaviour: "error500" });
const USELESS = Array<object>(3).fill({ when: "structured", behaviour: "malformed-json" });

test("a model that is away is asked again ten minutes later, however often, and then reads; each run is booked", async () => {
  const { say, remember, cursors, database, ownerId, scope, conversationId } = await open();
  await say("Ich habe eine Allergie gegen Nüsse. I'm allergic to peanuts.");
  for (const after of [11, 22, 33, 44]) {
    await server.script(...ERRORS);
    expect(await remember(after)).toMatchObject({ failed: true });
    // A moment later it is not asked.
    const before = (await server.requests()).length;
    expect(await remember(after + 5)).toMatchObject({ failed: false });
    expect((await server.requests()).length).toBe(before);
    await server.reset();
  }
  expect((await cursors()).drawnSeq).toBe(0);
  const { readQueueState } = await import("@/lib/jobs/read-queue-state");
  const { undrawn } = await readQueueState(database.prisma, scope);
  expect(undrawn).toEqual({ conversations: 1, messages: 1, conversationIds: [conversationId], failed: true });
  await remember(55);
  expect((await cursors()).drawnSeq).toBe(2);
  const runs = await database.prisma.rememberRun.findMany({ where: { ownerId }, orderBy: { startedAt: "asc" } });
  expect(runs.map(({ status, modelCalls }) => [status, modelCalls])).toEqual([
    ["done", 0],
    ...Array<unknown>(4).fill(["failed", 1]),
    ["done", 1],
  ]);
  expect((await readQueueState(database.prisma, scope)).undrawn).toMatchObject({ conversations: 0, failed: false });
});

test("answers of no use are asked for three times, and then what the rules drew has to do, and comes back no second time", async () => {
  const { say, remember, cursors, database, ownerId, scope, clock } = await open();
  await say("I work at Orion as a nurse. Please keep your answers short.");
  await remember();
  const { outdateMemory } = await import("@/lib/memory/outdate-memory");
  for (const { id } of await memories(database, ownerId)) await outdateMemory(database, scope, id, null, clock());
  for (const after of [11, 22, 33]) {
    await server.script(...USELESS);
    expect(await remember(after)).toMatchObject({ failed: after < 33 });
    await server.reset();
  }
  expect((await cursors()).drawnSeq).toBe(2);
  expect((await memories(database, ownerId)).filter(({ status }) => status === "active")).toEqual([]);
});

test("where a model tells more of the same words, its statement takes the place of the rules' one, unless the person chose that", async () => {
  const draw = (statement: string, quote: string) => ({
    text: JSON.stringify({
      memories: [
        {
          ...{ statement, kind: "fact", slot: "residence", from: null, to: null, precision: null, ends: false },
          ...{ subject: { kind: "user", name: "Maya", relation: null }, people: [], confidence: 0.9, importance: 0.8 },
          ...{ sensitive: false, evidence: [{ turn: "t1", quote }] },
        },
      ],
    }),
  });
  for (const pinned of [false, true]) {
    await server.reset();
    const { say, remember, database, ownerId } = await open();
    await say("I live in Berlin. Third floor, in Kreuzberg!");
    await remember();
    await database.prisma.memory.updateMany({ where: { ownerId }, data: { pinned } });
    const [before] = await memories(database, ownerId);
    await server.script(
      draw("Maya lives in Berlin, on the third floor, in Kreuzberg.", "I live in Berlin. Third floor, in Kreuzberg!"),
    );
    await remember(11);
    const after = await memories(database, ownerId);
    const active = after.filter(({ status }) => status === "active");
    expect(active).toHaveLength(1);
    expect(active[0]!.id === before!.id).toBe(pinned);
    if (pinned) continue;
    expect(active[0]).toMatchObject({ author: "model", why: expect.stringContaining(before!.statement) as string });
    expect(active[0]!.evidence.length).toBeGreaterThanOrEqual(before!.evidence.length);
    expect(after.find(({ id }) => id === before!.id)).toMatchObject({
      ...{ status: "superseded", supersededById: active[0]!.id, validTo: null },
    });
  }
});

test("a statement that takes another's place does so with one call an episode", async () => {
  const { say, remember, database, ownerId } = await open();
  await say("I live in Berlin.");
  await remember(0, true);
  await say("I live in Lisbon now.");
  await remember(0, true);
  expect((await memories(database, ownerId)).map(({ status }) => status)).toEqual(["superseded", "active"]);
  expect(await asked()).toHaveLength(2);
});

test("what a model is shown of an episode does not grow with what was said before", async () => {
  const { say, remember } = await open();
  const measure = async () => {
    await remember(0, true);
    await server.reset();
    await say("I bake rye bread on Sundays.");
    await remember(0, true);
    const [request] = await asked();
    return JSON.stringify(request!.body.messages).length;
  };
  for (let i = 0; i < 12; i++) await say(`On day ${i} I walked round the lake with Ines, and we spoke of the garden.`);
  const early = await measure();
  for (let i = 0; i < 80; i++) await say(`On day ${i} I walked round the hill with Noor, and we spoke of the roof.`);
  expect(await measure()).toBeLessThan(early * 1.5);
});

test("the sweep queues what rests unread by the model, and without a model both cursors go together", async () => {
  const { say, remember, cursors, database, boss, clock } = await open();
  await say("I'm allergic to peanuts.");
  await remember();
  const { sweep } = await import("@/lib/jobs/handlers/sweep");
  const { drain } = await import("@/lib/jobs/work");
  await sweep(boss, database, clock(), { writersAlive: true });
  expect(await drain(boss, database, 20_000)).toEqual({ done: 0, failed: 0 });
  await sweep(boss, database, new Date(clock().getTime() + 11 * 60_000), { writersAlive: true });
  expect((await drain(boss, database, 20_000)).done).toBeGreaterThanOrEqual(1);
  expect(await asked()).toHaveLength(1);
  expect((await cursors()).drawnSeq).toBe(2);

  const alone = await open({ model: false });
  await alone.say("I'm allergic to peanuts.");
  await alone.remember(60);
  expect(await alone.cursors()).toEqual({ lastSeq: 2, rememberedSeq: 2, drawnSeq: 2 });
  expect(await asked()).toHaveLength(1);
});
