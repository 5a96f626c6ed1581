import type { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOwner } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { enqueueFading, fadeOwner } from "@/lib/jobs/handlers/fade";
import { FADE } from "@/lib/jobs/queue";
import { openTalk, openWithQueue } from "@/lib/jobs/testing";
import { drain } from "@/lib/jobs/work";
import { noteUse } from "@/lib/memory/fade/note-use";
import { pinMemory } from "@/lib/memory/pin-memory";
import { readProfile } from "@/lib/memory/profile/read-profile";
import { recall } from "@/lib/memory/recall/recall";
import { listMemories } from "@/lib/memory/store/list-memories";
import { unarchiveMemory } from "@/lib/memory/unarchive-memory";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
let boss: PgBoss;
beforeAll(async () => void ({ database, boss } = await openWithQueue()));
afterAll(() => database.close());

const START = new Date("2026-03-02T09:00:00Z");
const day = (days: number) => new Date(START.getTime() + days * 86_400_000);
const fadeOn = (scope: OwnerScope, at: Date) => fadeOwner(database, { ownerId: scope.ownerId }, () => at);
const withStatus = async (scope: OwnerScope, status: "active" | "archived") =>
  (await listMemories(database.prisma, scope, { status })).items.map((item) => item.statement).sort();
const find = (scope: OwnerScope, word: string) =>
  database.prisma.memory.findFirstOrThrow({ where: { ownerId: scope.ownerId, statement: { contains: word } } });
const recalled = async (scope: OwnerScope, question: string, at: Date) => {
  const { items } = await recall(database.prisma, scope, question, { now: at, timeZone: "UTC", userName: "Maya" });
  return items.flatMap((item) => (item.kind === "memory" ? [item.text] : []));
};

test("over two years what is not used fades, what is used, pinned or vital stays, and nothing is lost", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope, { from: START });
  for (const text of ["I like sushi.", "I enjoy pottery classes.", "I love hiking.", "I hate olives."])
    await talk.say(text);
  for (const text of ["I'm allergic to peanuts.", "I live in Oslo.", "Please stop apologising."]) await talk.say(text);
  await talk.remember();
  await pinMemory(database, scope, (await find(scope, "olives")).id, true, START);
  const hiking = (await find(scope, "hiking")).id;
  const all = await withStatus(scope, "active");

  let archivedOn: number | null = null;
  for (let days = 30; days <= 730; days += 50) {
    if (days <= 630) await database.prisma.$transaction((tx) => noteUse(tx, scope, [hiking], day(days)));
    const archived = await fadeOn(scope, day(days));
    if (archived && archivedOn === null) archivedOn = days;
  }
  // Importance 0.5, said once: a tenth is left after 379.9 days, so the look on day 380 is the first to find it.
  expect((await find(scope, "sushi")).importance).toBe(0.5);
  expect(archivedOn).toBe(380);
  expect(await withStatus(scope, "archived")).toEqual(["Maya enjoys pottery classes.", "Maya likes sushi."]);
  const active = await withStatus(scope, "active");
  expect(active).toEqual(all.filter((one) => !/sushi|pottery/.test(one)));
  expect((await readProfile(database.prisma, scope)).user.map((one) => one.text).join(" ")).not.toMatch(
    /sushi|pottery/,
  );

  const late = day(731);
  expect(await recalled(scope, "What do I like to eat?", late)).not.toContain("Maya likes sushi.");
  expect(await recalled(scope, "Did I enjoy the pottery classes?", late)).toContain("Maya enjoys pottery classes.");

  await talk.say("I enjoy pottery classes.", { at: late });
  await talk.remember();
  await unarchiveMemory(database, scope, (await find(scope, "sushi")).id, late);
  expect(await withStatus(scope, "archived")).toEqual([]);
  expect(await database.prisma.memory.count({ where: { ownerId: scope.ownerId } })).toBe(all.length);
  expect(await fadeOn(scope, day(760))).toBe(0);
  expect(await fadeOn(scope, day(731 + 381))).toBeGreaterThan(0);
});

test("a cited memory comes back; one that is archived gives way to a newer answer all the same", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope, { from: START });
  await talk.say("I love sailing.");
  await talk.remember();
  const { id } = await find(scope, "sailing");
  expect(await fadeOn(scope, day(700))).toBe(1);
  await database.prisma.$transaction((tx) => noteUse(tx, scope, [id], day(701)));
  expect(await withStatus(scope, "archived")).toEqual([]);
  await fadeOn(scope, day(2_000));
  expect(await withStatus(scope, "archived")).toEqual(["Maya loves sailing."]);
  await talk.say("I don't like sailing any more.", { at: day(2_001) });
  await talk.remember();
  expect((await database.prisma.memory.findUniqueOrThrow({ where: { id } })).status).toBe("superseded");
});

test("the queue fades each owner once a day, late days are made up for, and memory off is left alone", async () => {
  await database.prisma.user.deleteMany({});
  const maya = await makeOwner(database, "Maya");
  const noor = await makeOwner(database, "Noor");
  for (const { scope } of [maya, noor]) {
    const talk = openTalk(database, scope, { from: new Date("2020-01-01T09:00:00Z") });
    await talk.say("I like sushi.");
    await talk.remember();
  }
  await database.prisma.user.update({ where: { id: noor.userId }, data: { memoryOn: false } });
  expect(await enqueueFading(boss, database, new Date())).toBe(0);
  const now = new Date(Date.now() + 25 * 3_600_000);
  expect(await enqueueFading(boss, database, now)).toBe(1);
  expect(await enqueueFading(boss, database, now)).toBe(1);
  const queued = await database.pool.query("SELECT 1 FROM pgboss.job WHERE name = $1", [FADE]);
  expect(queued.rowCount).toBe(1);
  await drain(boss, database, 20_000);
  expect(await withStatus(maya.scope, "archived")).toEqual(["Maya likes sushi."]);
  expect(await withStatus(noor.scope, "archived")).toEqual([]);
  expect(await enqueueFading(boss, database, new Date())).toBe(0);
  expect(await enqueueFading(boss, database, new Date(Date.now() + 50 * 3_600_000))).toBe(1);
  expect(await fadeOn(noor.scope, now)).toBe(0);
  expect(await fadeOwner(database, { ownerId: "0199d2f0-0000-7000-8000-000000000001" }, () => now)).toBe(0);
});
