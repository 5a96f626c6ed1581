import type { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rowsHolding } from "@/lib/db/testing-dump";
import { makeOwner } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { isAppError } from "@/lib/errors";
import { openTalk, openWithQueue, rewording, statements } from "@/lib/jobs/testing";
import { forgetMemory } from "@/lib/memory/forget-memory";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
let boss: PgBoss;
beforeAll(async () => void ({ database, boss } = await openWithQueue()));
afterAll(() => database.close());

const later = new Date("2026-06-01T12:00:00Z");
const holding = async (scope: OwnerScope, word: string) => {
  const rows = await rowsHolding(database, word);
  return [...new Set(rows.filter((row) => row.includes(scope.ownerId)).map((row) => row.split(" ")[0]))].sort();
};

async function start() {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  return { scope, talk, change: rewording(database, boss, scope, talk.conversationId) };
}

/** As the person does who is told that something changed meanwhile: looks again, and does it then. */
async function insist<T>(run: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!isAppError(error) || error.code !== "conflict") throw error;
    }
  }
}
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

// The edit falls before, into and behind the reading of the message.
test.each([0, 15, 40, 80])(
  "edited while it is being remembered (%i ms in), nothing rests on the old words",
  async (ms) => {
    const { scope, talk, change } = await start();
    const { userMessageId } = await talk.say("I live in Wuppertal. I like tea.");
    const edit = pause(ms).then(() => insist(() => change.edit(userMessageId, "I live in Lisbon. I like tea.")));
    await Promise.all([talk.remember(), edit]);
    await change.work();
    await talk.remember();
    expect(await statements(database, scope)).toEqual(["Maya likes tea.", "Maya lives in Lisbon."]);
    const held = await holding(scope, "wuppertal");
    // Read before the edit it is history, with the portrait of that moment; read after it, it never was.
    expect(held.filter((table) => !["public.Memory", "public.Profile"].includes(table!))).toEqual([]);
    expect(await talk.cursor()).toBe(2);
    const evidence = await database.prisma.evidence.findMany({ where: { ownerId: scope.ownerId } });
    expect(evidence.map(({ quote }) => quote).sort()).toEqual(["I like tea", "I live in Lisbon"]);
  },
);

test.each([0, 20, 60])("deleted while it is being remembered (%i ms in), no row holds its words", async (ms) => {
  const { scope, talk, change } = await start();
  const { userMessageId } = await talk.say("I'm allergic to macadamia nuts.");
  await talk.say("I like tea.");
  const remove = pause(ms).then(() => insist(() => change.remove(userMessageId)));
  await Promise.all([talk.remember(), remove]);
  await change.work();
  expect(await statements(database, scope)).toEqual(["Maya likes tea."]);
  expect(await holding(scope, "macadamia")).toEqual([]);
  expect(await talk.cursor()).toBe(4);
});

test("edited once more while the first edit is read, the last words win, once", async () => {
  const { scope, talk, change } = await start();
  const { userMessageId } = await talk.say("I live in Wuppertal.");
  await talk.remember();
  await change.edit(userMessageId, "I live in Lisbon.");
  await Promise.all([talk.remember(), talk.remember(), insist(() => change.edit(userMessageId, "I live in Porto."))]);
  await change.work();
  expect(await statements(database, scope)).toEqual(["Maya lives in Porto."]);
  const left = await database.prisma.message.count({ where: { ownerId: scope.ownerId, rereadAt: { not: null } } });
  expect(left).toBe(0);
  const failed = await database.prisma.rememberRun.count({ where: { ownerId: scope.ownerId, status: "running" } });
  expect(failed).toBe(0);
});

test("forgotten on the memory page while its message is edited, it does not come back", async () => {
  const { scope, talk, change } = await start();
  const { userMessageId } = await talk.say("I'm allergic to macadamia nuts. I like tea.");
  await talk.remember();
  const where = { ownerId: scope.ownerId, statement: { contains: "macadamia" } };
  const { id } = await database.prisma.memory.findFirstOrThrow({ where });
  const edit = insist(() => change.edit(userMessageId, "Hello. I like tea.")).catch((error: unknown) => error);
  const forget = forgetMemory(database, scope, id, later).catch((error: unknown) => error);
  await Promise.all([edit, forget]);
  await change.work();
  expect(await statements(database, scope)).toEqual(["Maya likes tea."]);
  expect(await holding(scope, "macadamia")).toEqual([]);
});
