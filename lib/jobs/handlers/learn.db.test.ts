import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { env } from "@/lib/env";
import { openTalk } from "@/lib/jobs/testing";
import { ENOUGH_FEEDBACK, NOTHING_LEARNT } from "@/lib/memory/learn/learnt";
import type { Shown } from "@/lib/memory/learn/learn-step";
import { learnFromReply, readLearnt, resetLearnt } from "@/lib/memory/learn/store-learnt";
import { compose } from "@/lib/reply/compose";
import { retrieve } from "@/lib/reply/retrieve";
import { settle } from "@/lib/reply/settle";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(async () => {
  vi.restoreAllMocks();
  await database.close();
});

const now = new Date("2026-06-01T12:00:00Z");
const pair: Shown[] = [
  { score: 1, why: { words: 1 }, cited: true },
  { score: 1, why: { session: 1 }, cited: false },
];
const learn = (scope: OwnerScope) => database.prisma.$transaction((tx) => learnFromReply(tx, scope, pair));

/** A question to a filled memory, answered with a reply that cites the best item. */
async function replyCiting(scope: OwnerScope, { memoryOn = true, cite = true } = {}) {
  const talk = openTalk(database, scope, { from: new Date("2026-05-02T09:00:00Z") });
  const { userMessageId: questionId, reply } = await talk.ask("Where did I go sailing?");
  const asked = { conversationId: talk.conversationId, questionId, now, memoryOn };
  const retrieved = await retrieve(database, scope, asked);
  const prompt = compose(retrieved, 500);
  const best = prompt.items.find((item) => !("everything" in item.why))?.ref;
  await settle(database, async () => {}, scope, {
    ...{ conversationId: talk.conversationId, reply, text: "At sea.", ending: { status: "complete" } },
    ...{
      retrieved,
      prompt,
      model: "scripted",
      citations: { cited: new Set(cite && best ? [best] : []), inferred: new Set(), invented: 0 },
      replyTokens: 4,
    },
    ...{ firstTokenMs: 1, totalMs: 1 },
  });
}

async function makeSailor() {
  const owner = await makeOwner(database);
  const talk = openTalk(database, owner.scope);
  for (const text of [
    "I went sailing in Croatia.",
    "I like tea.",
    "The sailing club has a new boat.",
    "We went to Oslo.",
  ])
    await talk.say(text);
  await talk.remember();
  return owner;
}

test("a reply that cites teaches; switched off, memory off, or citing nothing it does not", async () => {
  const { scope } = await makeSailor();
  await replyCiting(scope);
  expect(await readLearnt(database.prisma, scope)).toEqual(NOTHING_LEARNT);
  vi.spyOn(env, "RECALL_LEARNS", "get").mockReturnValue("on");
  await replyCiting(scope, { cite: false });
  await replyCiting(scope, { memoryOn: false });
  expect((await readLearnt(database.prisma, scope)).feedback).toBe(0);
  await replyCiting(scope);
  const learnt = await readLearnt(database.prisma, scope);
  expect(learnt.feedback).toBe(1);
  expect(learnt.weights.words).toBeGreaterThan(0);
});

test("each owner's is their own, is used once it is enough, is reset alone, and goes with the account", async () => {
  const maya = await makeSailor();
  const noor = await makeSailor();
  for (let i = 0; i < ENOUGH_FEEDBACK; i++) await learn(maya.scope);
  await Promise.all([learn(noor.scope), learn(noor.scope)]);
  expect((await readLearnt(database.prisma, noor.scope)).feedback).toBe(2);
  expect((await readLearnt(database.prisma, maya.scope)).weights.words).toBeCloseTo(0.3, 6);

  vi.spyOn(env, "RECALL_LEARNS", "get").mockReturnValue("on");
  const talk = openTalk(database, maya.scope, { from: new Date("2026-05-03T09:00:00Z") });
  const { userMessageId: questionId } = await talk.ask("Where did I go sailing?");
  const asked = { conversationId: talk.conversationId, questionId, now, memoryOn: true };
  const used = async () =>
    (await retrieve(database, maya.scope, asked)).items.filter((item) => "learnt" in item.why).length;
  expect(await used()).toBeGreaterThan(0);
  await resetLearnt(database.prisma, maya.scope);
  expect(await used()).toBe(0);
  expect((await readLearnt(database.prisma, noor.scope)).feedback).toBe(2);
  await database.prisma.user.delete({ where: { id: noor.userId } });
  expect(await database.prisma.recallLearning.count({ where: { ownerId: noor.userId } })).toBe(0);
});
