import type { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOwner } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { readQueueState } from "@/lib/jobs/read-queue-state";
import { retryEmbedding, retryFailed } from "@/lib/jobs/retry-failed";
import { endRun, startRun } from "@/lib/jobs/run-ledger";
import { openTalk, openWithQueue } from "@/lib/jobs/testing";
import { drain } from "@/lib/jobs/work";
import { readCosts } from "@/lib/memory/view/read-costs";
import { readMemoryHealth } from "@/lib/memory/view/read-memory-health";

let database: Database;
let boss: PgBoss;
beforeAll(async () => void ({ database, boss } = await openWithQueue()));
afterAll(() => database.close());

const at = new Date("2026-03-02T09:00:00Z");

test("what has not reached memory is told with its state and why, and a retry mends it; another owner sees none of it", async () => {
  const { prisma } = database;
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I'm allergic to peanuts.");
  const state = () => readQueueState(prisma, scope);
  expect(await state()).toMatchObject({ queued: { conversations: 1, messages: 2 }, behind: [{ state: "queued" }] });

  const run = await startRun(database, scope, talk.conversationId, { from: 0, to: 2, attempt: 1, now: at });
  expect(await state()).toMatchObject({ running: { conversations: 1, messages: 2 }, queued: { messages: 0 } });
  await endRun(prisma, run, { status: "failed", error: "the model did not answer", now: at });
  expect(await state()).toMatchObject({
    failed: { conversations: 1, messages: 2 },
    behind: [{ id: talk.conversationId, state: "failed", error: "the model did not answer", at, messages: 2 }],
  });

  const stranger = await makeOwner(database, "Noor");
  const none = { conversations: 0, messages: 0 };
  expect(await readQueueState(prisma, stranger.scope)).toEqual({
    ...{
      queued: none,
      running: none,
      failed: none,
      behind: [],
      undrawn: { ...none, conversationIds: [], failed: false },
      embedding: null,
    },
    done: { runs: 0, lastAt: null },
  });
  expect(await retryFailed(boss, prisma, stranger.scope)).toBe(0);

  expect(await retryFailed(boss, prisma, scope)).toBe(1);
  expect((await state()).behind[0]!.nextAt).toBeInstanceOf(Date);
  await retryEmbedding(boss, scope);
  expect((await state()).embedding).toMatchObject({ state: "queued" });
  await drain(boss, database, 20_000);
  expect(await state()).toMatchObject({ failed: none, behind: [], embedding: null, done: { runs: 1 } });
});

test("memories, their messages, junk and the index are counted, and none of another owner's", async () => {
  const { prisma } = database;
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I'm allergic to peanuts.");
  await talk.say("Good morning!");
  await talk.remember();
  const health = () => readMemoryHealth(prisma, scope);
  expect(await health()).toMatchObject({
    memories: { current: 1, review: 0, archived: 0, past: 0 },
    messages: { all: 2, withMemory: 1 },
    junk: { duplicates: 0, repeated: [], neverUsed: 1, lowConfidence: 0 },
    index: { entries: { message: 4, memory: 1 }, lacking: 0, model: "built-in/hashed-256" },
  });
  const first = await prisma.memory.findFirstOrThrow({ where: { ownerId: scope.ownerId } });
  const { conflictsWithId: _, ...copied } = first;
  const evidence = await prisma.evidence.findFirstOrThrow({ where: { memoryId: first.id } });
  const id = newId();
  await prisma.$transaction(async (tx) => {
    await tx.memory.create({ data: { ...copied, id, confidence: 0.55, useCount: 3 } });
    await tx.evidence.create({ data: { ...evidence, id: newId(), memoryId: id } });
  });
  await prisma.indexVector.updateMany({ where: { ownerId: scope.ownerId }, data: { model: "older" } });
  expect(await health()).toMatchObject({
    junk: {
      duplicates: 1,
      repeated: [{ statement: first.statement, count: 2 }],
      ...{ neverUsed: 1, lowConfidence: 1 },
    },
    index: { lacking: expect.any(Number) },
  });
  expect((await health()).index.lacking).toBeGreaterThan(4);
  const stranger = await makeOwner(database, "Noor");
  expect(await readMemoryHealth(prisma, stranger.scope)).toMatchObject({
    memories: { current: 0 },
    messages: { all: 0, withMemory: 0 },
    junk: { duplicates: 0, neverUsed: 0, lowConfidence: 0 },
    index: { entries: { message: 0, memory: 0, episode: 0 }, lacking: 0 },
  });
});

test("tokens are summed by day of the person's calendar, without what asked no model", async () => {
  const { prisma } = database;
  const { scope } = await makeOwner(database);
  const { ownerId } = scope;
  const talk = openTalk(database, scope);
  const asked = [
    { createdAt: new Date("2026-03-02T22:30:00Z"), model: "large" },
    { createdAt: new Date("2026-03-02T23:30:00Z"), model: "large" },
    { createdAt: new Date("2026-03-02T23:40:00Z"), model: "built-in" },
  ];
  for (const trace of asked) {
    const { reply } = await talk.say("Hello");
    await prisma.trace.create({
      data: {
        ownerId,
        messageId: reply.id,
        promptTokens: 100,
        replyTokens: 10,
        recallTokens: 5,
        recallCalls: 2,
        ...trace,
      },
    });
  }
  const run = await startRun(database, scope, talk.conversationId, {
    from: 0,
    to: 2,
    attempt: 1,
    now: asked[1]!.createdAt,
  });
  await endRun(prisma, run, {
    ...{ status: "done", author: "model", added: 0, changed: 0, ignored: 0, modelCalls: 1, tokens: 700, stale: false },
    now: at,
  });
  expect(await readCosts(prisma, scope, at, "Europe/Berlin")).toEqual([
    { day: "2026-03-02", prompt: 100, reply: 10, memory: 5, calls: 3 },
    { day: "2026-03-03", prompt: 100, reply: 10, memory: 705, calls: 4 },
  ]);
  expect(await readCosts(prisma, (await makeOwner(database, "Noor")).scope, at, "UTC")).toEqual([]);
});
