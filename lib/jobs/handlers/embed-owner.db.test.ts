import type { PgBoss } from "pg-boss";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { startScriptedModel } from "@/lib/ai/testing";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { openQueue } from "@/lib/jobs/queue";
import { openThread } from "@/lib/memory/testing";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
let boss: PgBoss;
let server: Awaited<ReturnType<typeof startScriptedModel>>;
beforeAll(async () => {
  [database, server] = await Promise.all([openTestDatabase(), startScriptedModel()]);
  boss = await openQueue(database);
});
beforeEach(() => server.reset());
afterAll(async () => {
  // The next file must not find the code as it was loaded for this one's server.
  vi.unstubAllEnvs();
  vi.resetModules();
  await server.stop();
  await boss.stop({ graceful: false });
  await database.close();
});

const SAID = [
  "A heron caught a frog on the pond.",
  "My sister Ines moved to Lisbon in spring.",
  "I bake rye bread on Sundays.",
  "The old boiler broke again.",
];
const NOW = new Date("2026-06-01T12:00:00Z");

/** The code as a process that starts with this embedding has it; the built-in one when none is named. */
async function startWith(embedding?: string) {
  vi.resetModules();
  vi.unstubAllEnvs();
  vi.stubEnv("OPENAI_BASE_URL", embedding && server.baseURL);
  vi.stubEnv("CHAT_MODEL", embedding && "scripted");
  vi.stubEnv("EMBEDDING_MODEL", embedding);
  const [{ embedOwner }, { sweep }, { drain }, { recall }] = await Promise.all([
    import("@/lib/jobs/handlers/embed-owner"),
    import("@/lib/jobs/handlers/sweep"),
    import("@/lib/jobs/work"),
    import("@/lib/memory/recall/recall"),
  ]);
  return {
    embed: ({ ownerId }: OwnerScope, most?: number) => embedOwner(database, { ownerId }, most),
    /** What a running process does in the background: the sweep asks, the worker works. */
    background: async () => {
      await sweep(boss, database, NOW, { writersAlive: true });
      return drain(boss, database, 20_000);
    },
    ask: async (scope: OwnerScope) => {
      const asker = { now: NOW, timeZone: "UTC", userName: "Maya" };
      const { items } = await recall(database.prisma, scope, "Which bird caught a frog?", asker);
      return { first: items[0]?.text, near: items.some((item) => "near" in item.why) };
    },
  };
}

async function telling() {
  const owner = await makeOwner(database);
  const thread = await openThread(database, owner);
  for (const text of SAID) await thread.say(text);
  await thread.remember();
  // As a reply's own remembering leaves it, so that the sweep does not read it once more.
  await database.prisma.conversation.update({
    where: { id: thread.conversationId },
    data: { rememberedSeq: SAID.length },
  });
  return owner.scope;
}

async function vectors({ ownerId }: OwnerScope) {
  const rows = await database.prisma.indexVector.findMany({
    where: { ownerId },
    include: { code: { select: { model: true, code: true } } },
    orderBy: { entryId: "asc" },
  });
  const count: Record<string, number> = {};
  for (const { model, dim } of rows) count[`${model}:${dim}`] = (count[`${model}:${dim}`] ?? 0) + 1;
  return { rows, count };
}

test("after a switch the vectors are made anew in the background, and recall answers before, between and after", async () => {
  const scope = await telling();
  const before = await vectors(scope);
  const all = before.rows.length;
  expect(before.count).toEqual({ "built-in/hashed-256:256": all });
  expect(await (await startWith()).ask(scope)).toEqual({ first: expect.stringMatching(/heron/), near: true });

  const switched = await startWith("one");
  expect(await switched.ask(scope)).toEqual({ first: expect.stringMatching(/heron/), near: false });
  expect(await switched.embed(scope, 2)).toEqual({ filled: 2, more: true });
  expect((await vectors(scope)).count).toEqual({ "built-in/hashed-256:256": all - 2, "one:64": 2 });
  expect((await switched.ask(scope)).first).toMatch(/heron/);

  expect(await switched.background()).toMatchObject({ failed: 0 });
  const after = await vectors(scope);
  expect(after.count).toEqual({ "one:64": all });
  expect(after.rows.every((row) => row.code?.model === "one" && row.code.code.length === 128)).toBe(true);
  expect(await switched.ask(scope)).toEqual({ first: expect.stringMatching(/heron/), near: true });
  expect(await switched.background()).toEqual({ done: 0, failed: 0 });

  const back = await startWith();
  await back.background();
  expect((await vectors(scope)).rows).toEqual(before.rows);
});

test("an embedding that cannot be reached costs the vectors, not the answer, and the work is done when it can", async () => {
  const scope = await telling();
  const all = (await vectors(scope)).rows.length;
  const switched = await startWith("two");
  await server.script({ when: "embeddings", behaviour: "error500" });
  await expect(switched.embed(scope)).rejects.toMatchObject({ code: "unavailable" });
  expect(await switched.ask(scope)).toEqual({ first: expect.stringMatching(/heron/), near: false });
  await server.reset();
  expect(await switched.embed(scope)).toEqual({ filled: all, more: false });
});

test("while memory is off nothing is read to be embedded; an owner who is gone is no failure", async () => {
  const scope = await telling();
  const all = (await vectors(scope)).rows.length;
  await database.prisma.user.update({ where: { id: scope.ownerId }, data: { memoryOn: false } });
  const switched = await startWith("three");
  await switched.background();
  expect(await switched.embed(scope)).toEqual({ filled: 0, more: false });
  expect((await vectors(scope)).count).toEqual({ "built-in/hashed-256:256": all });
  await database.prisma.user.delete({ where: { id: scope.ownerId } });
  expect(await switched.embed(scope)).toEqual({ filled: 0, more: false });
});
