import type { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rowsHolding } from "@/lib/db/testing-dump";
import { makeOwner } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { openTalk, openWithQueue, rewording, statements } from "@/lib/jobs/testing";
import { correctMemory } from "@/lib/memory/correct-memory";
import { previewLoss } from "@/lib/memory/edits/preview-loss";
import { forgetConversation } from "@/lib/memory/forget-conversation";
import { forgetMemory } from "@/lib/memory/forget-memory";
import { recall } from "@/lib/memory/recall/recall";
import { reviseMemory } from "@/lib/memory/revise-memory";
import { viewMemory } from "@/lib/memory/store/list-memories";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
let boss: PgBoss;
beforeAll(async () => void ({ database, boss } = await openWithQueue()));
afterAll(() => database.close());

const later = new Date("2026-06-01T12:00:00Z");
const find = (scope: OwnerScope, word: string) =>
  database.prisma.memory.findFirstOrThrow({ where: { ownerId: scope.ownerId, statement: { contains: word } } });
const holding = async (scope: OwnerScope, word: string) =>
  (await rowsHolding(database, word)).filter((row) => row.includes(scope.ownerId));

async function twoTalks() {
  const { scope } = await makeOwner(database);
  const kept = openTalk(database, scope);
  await kept.say("I live in Wuppertal. I like tea.");
  await kept.remember();
  const gone = openTalk(database, scope, { from: new Date("2026-04-02T09:00:00Z") });
  await gone.say("I moved to Lisbon. I like tea.", { reply: "Lisbon it is." });
  await gone.say("I'm allergic to macadamia nuts. I play the oboe.");
  await gone.remember();
  return { scope, kept, gone };
}

test("a deleted conversation: what is kept stays on the person's word, what is not goes, and what it had ended is back", async () => {
  const { scope, gone } = await twoTalks();
  const { conversationId } = gone;
  const seen = await previewLoss(database.prisma, scope, { conversationId, page: 1 });
  expect(seen.total).toBe(seen.memories.length);
  expect(seen.memories.map(({ statement }) => statement)).not.toContain("Maya likes tea.");
  const oboe = await find(scope, "oboe");
  const outcome = await forgetConversation(database, scope, conversationId, later, {
    ...{ version: seen.version, others: "forget", except: [oboe.id] },
  });
  expect(outcome.memoriesForgotten).toBe(seen.total - 1);
  expect(await statements(database, scope)).toEqual([
    ...["Maya likes tea.", "Maya lives in Wuppertal.", oboe.statement],
  ]);
  for (const word of ["macadamia", "lisbon"]) expect(await holding(scope, word), word).toEqual([]);
  expect(await viewMemory(database.prisma, scope, oboe.id)).toMatchObject({ sourceGone: true, evidence: [] });
  const { items } = await recall(database.prisma, scope, "Which instrument do I play?", {
    ...{ now: later, timeZone: "UTC", userName: "Maya" },
  });
  expect(items[0]).toMatchObject({ id: oboe.id, evidence: [] });
});

test("keep all but one; a preview from before something changed is refused", async () => {
  const { scope, gone } = await twoTalks();
  const { conversationId } = gone;
  const nuts = await find(scope, "macadamia");
  const { version } = await previewLoss(database.prisma, scope, { conversationId, page: 1 });
  await gone.say("I have a dog called Rufus.");
  await gone.remember();
  const choice = { others: "keep" as const, except: [nuts.id] };
  await expect(
    forgetConversation(database, scope, conversationId, later, { version, ...choice }),
  ).rejects.toMatchObject({ code: "conflict" });
  const again = await previewLoss(database.prisma, scope, { conversationId, page: 1 });
  await forgetConversation(database, scope, conversationId, later, { version: again.version, ...choice });
  expect(await holding(scope, "macadamia")).toEqual([]);
  expect((await statements(database, scope)).join(" ")).toMatch(/Rufus/);
  expect(await statements(database, scope, "superseded")).toEqual(["Maya lives in Wuppertal."]);
  expect(await database.prisma.message.count({ where: { conversationId } })).toBe(0);
});

test("a wording the person corrected goes or stays with the one that is current", async () => {
  const { scope, gone } = await twoTalks();
  const { conversationId } = gone;
  const id = await correctMemory(
    database,
    scope,
    (await find(scope, "oboe")).id,
    "Maya plays the oboe d'amore.",
    later,
  );
  const seen = await previewLoss(database.prisma, scope, { conversationId, page: 1 });
  expect(seen.memories.filter(({ statement }) => statement.includes("oboe"))).toMatchObject([{ memoryId: id }]);
  await forgetConversation(database, scope, conversationId, later, { others: "forget", except: [id] });
  expect(await statements(database, scope)).toContain("Maya plays the oboe d'amore.");
  expect((await find(scope, "plays the oboe.")).endedReason).toBe("corrected");
});

test("what is kept can be edited and forgotten like every other, and rests on words again once it is said again", async () => {
  const { scope, kept, gone } = await twoTalks();
  const oboe = await find(scope, "oboe");
  await forgetConversation(database, scope, gone.conversationId, later, { others: "forget", except: [oboe.id] });
  const id = await reviseMemory(database, scope, oboe.id, { importance: 0.9 }, later);
  expect(await viewMemory(database.prisma, scope, id)).toMatchObject({ sourceGone: true });
  await kept.say("I play the oboe.");
  await kept.remember();
  expect(await viewMemory(database.prisma, scope, id)).toMatchObject({ sourceGone: false, evidenceCount: 1 });
  const change = rewording(database, boss, scope, kept.conversationId);
  const { id: messageId } = await database.prisma.message.findFirstOrThrow({ where: { text: "I play the oboe." } });
  await change.remove(messageId, { keep: [id] });
  expect(await viewMemory(database.prisma, scope, id)).toMatchObject({ sourceGone: true });
  await forgetMemory(database, scope, id, later);
  expect(await holding(scope, "oboe")).toEqual([]);
});

test("hundreds of memories are shown fifty at a time, and one answer holds for those not shown", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  const { userMessageId } = await talk.say("I like tea.");
  await talk.remember();
  const { prisma } = database;
  const tea = await prisma.memory.findFirstOrThrow({ where: { ownerId: scope.ownerId } });
  for (let i = 0; i < 119; i++) {
    const id = tea.id.slice(0, -3) + (i + 256).toString(16);
    await prisma.$transaction(async (tx) => {
      await tx.memory.create({ data: { ...tea, id, statement: `Maya likes tea ${i}.`, statementKey: `${i}` } });
      await tx.evidence.create({
        data: { ownerId: scope.ownerId, memoryId: id, messageId: userMessageId, quote: "I like tea", start: 0 },
      });
    });
  }
  const ask = (page: number) => previewLoss(prisma, scope, { conversationId: talk.conversationId, page });
  const pages = [await ask(1), await ask(2), await ask(3), await ask(4)];
  expect(pages.map(({ memories }) => memories.length)).toEqual([50, 50, 20, 0]);
  expect(new Set(pages.flatMap(({ memories }) => memories.map(({ memoryId }) => memoryId))).size).toBe(120);
  await forgetConversation(database, scope, talk.conversationId, later, { others: "keep", except: [tea.id] });
  expect(await prisma.memory.count({ where: { ownerId: scope.ownerId, sourceGoneAt: { not: null } } })).toBe(119);
});
