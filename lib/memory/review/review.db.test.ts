import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import { dumpRows } from "@/lib/db/testing-dump";
import type { Database } from "@/lib/db/types";
import { correctMemory } from "@/lib/memory/correct-memory";
import { forgetMemory } from "@/lib/memory/forget-memory";
import { keepMemory } from "@/lib/memory/keep-memory";
import { readProfile } from "@/lib/memory/profile/read-profile";
import { recall } from "@/lib/memory/recall/recall";
import { dateBoth } from "@/lib/memory/review/date-both";
import { dropWaiting } from "@/lib/memory/review/drop-waiting";
import { editWaiting } from "@/lib/memory/review/edit-waiting";
import { eraseDropped } from "@/lib/memory/review/erase-dropped";
import { keepWaiting } from "@/lib/memory/review/keep-waiting";
import { putOffWaiting } from "@/lib/memory/review/put-off-waiting";
import { undoReview } from "@/lib/memory/review/undo-review";
import { countWaiting } from "@/lib/memory/store/count-waiting";
import { openThread } from "@/lib/memory/testing";
import { listAsOf } from "@/lib/memory/view/as-of";
import { listPeople } from "@/lib/memory/view/people/list-people";
import { readPerson } from "@/lib/memory/view/people/read-person";
import { readCard, readReview } from "@/lib/memory/view/read-review";
import { readTimeline } from "@/lib/memory/view/timeline/read-timeline";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const now = new Date("2026-06-01T12:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const deck = (scope: OwnerScope, at = now) => readReview(database.prisma, scope, at);

async function telling(...said: string[]) {
  const owner = await makeOwner(database);
  const thread = await openThread(database, owner);
  for (const text of said) {
    await thread.say(text);
    await thread.remember();
  }
  return { ...owner, thread };
}
const inConflict = () => telling("I live in Berlin.", "I think I moved to Lisbon.");

/** All that is the owner's, but for versions of portraits and summaries, vectors' and entries' own ids, and what is to undo. */
const state = async ({ ownerId }: OwnerScope) =>
  (await dumpRows(database))
    .filter((row) => row.includes(ownerId))
    .filter((row) => !/^public\.(Profile|Summary|ReviewStep|IndexVector|IndexCode) /.test(row))
    .map((row) => row.replace(/"(id|entryId)": \d+/, ""))
    .sort();

const current = async (scope: OwnerScope) => {
  const rows = await database.prisma.memory.findMany({
    where: { ownerId: scope.ownerId, status: "active" },
    orderBy: { statement: "asc" },
  });
  return rows.map((row) => row.statement);
};
const memoriesFor = async (scope: OwnerScope, question: string) => {
  const { items } = await recall(database.prisma, scope, question, { now, timeZone: "UTC", userName: "Maya" });
  return items.flatMap((item) => (item.kind === "memory" ? [item.text] : []));
};

test("what is said with doubt against something Kith holds waits, and the card shows both", async () => {
  const { scope } = await inConflict();
  expect(await current(scope)).toEqual(["Maya lives in Berlin."]);
  const { cards, fresh } = await deck(scope);
  expect(fresh).toBe(1);
  expect(cards[0]).toMatchObject({
    statement: expect.stringContaining("Lisbon"),
    waitingFor: ["conflict"],
    evidence: [{ quote: expect.stringContaining("Lisbon") }],
    conflict: {
      statement: "Maya lives in Berlin.",
      first: "old",
      evidence: [{ quote: expect.stringContaining("Berlin") }],
    },
  });
});

test("sensitive words that leave doubt wait; plain ones do not", async () => {
  const { scope } = await telling("I think I'm allergic to peanuts.", "I'm allergic to walnuts.");
  expect(await current(scope)).toEqual(["Maya is allergic to walnuts."]);
  expect((await deck(scope)).cards).toMatchObject([{ waitingFor: ["sensitive"], conflict: null }]);
});

test.each([
  ["the newer wins", keepWaiting, ["Lisbon"], ["Berlin"]],
  ["the old is kept", dropWaiting, ["Berlin"], []],
] as const)("%s, and undoing it leaves everything as it was", async (_, answer, holds, past) => {
  const { scope, thread } = await inConflict();
  const before = await state(scope);
  const [card] = (await deck(scope)).cards;
  expect(await answer(database, scope, card!.id, now)).toBe(true);
  expect(await countWaiting(database.prisma, scope)).toBe(0);
  expect((await current(scope)).map((statement) => /Lisbon|Berlin/.exec(statement)?.[0])).toEqual(holds);
  const told = (await memoriesFor(scope, "Where did I live before?")).join();
  for (const place of past) expect(told).toContain(place);
  if (answer === dropWaiting) expect(told).not.toContain("Lisbon");
  // A second press, in another tab, does nothing.
  expect(await answer(database, scope, card!.id, now)).toBe(false);
  if (answer === dropWaiting) {
    await thread.rememberAgain();
    expect((await deck(scope)).cards).toEqual([]);
    const text = await database.prisma.message.findMany({ where: { ownerId: scope.ownerId }, select: { text: true } });
    expect(text.map((row) => row.text).join()).toContain("I think I moved to Lisbon.");
  }
  expect(await undoReview(database, scope, days(0.1))).toEqual({ memoryId: card!.id, changed: false });
  if (answer === keepWaiting) expect(await state(scope)).toEqual(before);
  expect((await deck(scope)).cards).toEqual([card]);
  expect(await undoReview(database, scope, days(0.2))).toEqual({ memoryId: null, changed: false });
  const stranger = await makeOwner(database, "Noor");
  expect(await readCard(database.prisma, stranger.scope, card!.id, now)).toBe(null);
});

test("dropping and undoing restores every row, terms and all", async () => {
  const { scope } = await inConflict();
  const before = await state(scope);
  const [card] = (await deck(scope)).cards;
  await dropWaiting(database, scope, card!.id, now);
  expect(await state(scope)).not.toEqual(before);
  await undoReview(database, scope, days(0.1));
  expect(await state(scope)).toEqual(before);
});

test("what was dropped is no history: no place that looks back tells it", async () => {
  const { scope } = await telling("My sister Ines lives in Berlin.", "I think my sister Ines moved to Lisbon.");
  const [card] = (await deck(scope)).cards;
  expect(card?.statement).toContain("Lisbon");
  await dropWaiting(database, scope, card!.id, now);
  const { prisma } = database;
  const asked = { day: "2026-05-31", at: now };
  for (const clock of ["true", "believed"] as const) {
    const { items } = await listAsOf(prisma, scope, { ...asked, clock });
    expect(items.map(({ statement }) => statement).join(), clock).toMatch(/Berlin/);
    expect(items.map(({ statement }) => statement).join(), clock).not.toMatch(/Lisbon/);
  }
  const { rows } = await readTimeline(prisma, scope, { zoom: "all", at: now, timeZone: "UTC", now, mood: false });
  expect(rows.map(({ statement }) => statement).join()).not.toMatch(/Lisbon/);
  const [ines] = (await listPeople(prisma, scope, {})).items;
  expect((await readPerson(prisma, scope, ines!.id, { now })).counts.past).toBe(0);
});

test("both true at different times: each has its times, and the one that is over is history", async () => {
  const { scope } = await inConflict();
  const before = await state(scope);
  const [card] = (await deck(scope)).cards;
  const changedAt = new Date("2024-03-01T00:00:00Z");
  await dateBoth(database, scope, { memoryId: card!.id, changedAt, first: "old" }, now);
  const rows = await database.prisma.memory.findMany({
    where: { ownerId: scope.ownerId },
    orderBy: { recordedAt: "asc" },
  });
  expect(rows).toMatchObject([
    { statement: "Maya lives in Berlin.", status: "superseded", validTo: changedAt, supersededById: card!.id },
    { status: "active", validFrom: changedAt, validTo: null },
  ]);
  const { user } = await readProfile(database.prisma, scope);
  expect(user.map((sentence) => sentence.text).join()).not.toContain("Berlin");
  await undoReview(database, scope, days(0.1));
  expect(await state(scope)).toEqual(before);

  await dateBoth(database, scope, { memoryId: card!.id, changedAt, first: "new" }, now);
  expect(await current(scope)).toEqual(["Maya lives in Berlin."]);
  await undoReview(database, scope, days(0.1));
  await dateBoth(database, scope, { memoryId: card!.id, changedAt: days(30), first: "old" }, now);
  expect(await current(scope)).toHaveLength(2);
  await undoReview(database, scope, days(0.1));

  await database.prisma.memory.update({ where: { id: rows[0]!.id }, data: { validFrom: new Date("2025-01-01") } });
  await expect(dateBoth(database, scope, { memoryId: card!.id, changedAt, first: "old" }, now)).rejects.toMatchObject({
    code: "invalid",
  });
  expect((await deck(scope)).fresh).toBe(1);
});

test("an edited card settles what waited alone, and a conflict waits on in its new words; both can be undone", async () => {
  const alone = await telling("I think I'm allergic to peanuts.");
  const [sure] = (await deck(alone.scope)).cards;
  const untouched = await state(alone.scope);
  await editWaiting(database, alone.scope, sure!.id, "Maya may be allergic to peanuts.", now);
  expect(await current(alone.scope)).toEqual(["Maya may be allergic to peanuts."]);
  await undoReview(database, alone.scope, days(0.1));
  expect(await state(alone.scope)).toEqual(untouched);

  const { scope } = await inConflict();
  const [card] = (await deck(scope)).cards;
  const id = (await editWaiting(database, scope, card!.id, "Maya moved to Porto.", now))!;
  expect((await deck(scope)).cards).toMatchObject([
    { id, statement: "Maya moved to Porto.", waitingFor: ["conflict"] },
  ]);
  await keepMemory(database, scope, id, now);
  expect(await current(scope)).toEqual(["Maya moved to Porto."]);
});

test("later puts a card behind the others for a day", async () => {
  const { scope } = await telling("I think I'm allergic to peanuts.", "I think I'm allergic to walnuts.");
  const [first, second] = (await deck(scope)).cards;
  await putOffWaiting(database, scope, first!.id, now);
  const then = await deck(scope);
  expect(then).toMatchObject({ fresh: 1, setAside: 1 });
  expect(then.cards.map((card) => [card.id, card.setAside])).toEqual([
    [second!.id, false],
    [first!.id, true],
  ]);
  expect(await deck(scope, days(1.1))).toMatchObject({ fresh: 2, setAside: 0 });
  await undoReview(database, scope, days(0.1));
  expect((await deck(scope)).cards[0]).toEqual(first);
});

test("what was dropped is erased after a day and does not come back; what was changed since is not undone", async () => {
  const { scope, thread } = await inConflict();
  const [card] = (await deck(scope)).cards;
  await dropWaiting(database, scope, card!.id, now);
  expect(await eraseDropped(database, scope, days(0.5))).toBe(0);
  expect(await eraseDropped(database, scope, days(1.5))).toBe(1);
  // Her message, and what is made of it, still holds the word; no memory does.
  const memories = (await state(scope)).filter((row) => row.startsWith("public.Memory "));
  expect(memories.join()).toContain("Berlin");
  expect(memories.join()).not.toContain("Lisbon");
  expect(await undoReview(database, scope, days(1.6))).toEqual({ memoryId: null, changed: false });
  await thread.rememberAgain();
  expect(await countWaiting(database.prisma, scope)).toBe(0);

  const other = await inConflict();
  const [kept] = (await deck(other.scope)).cards;
  await keepWaiting(database, other.scope, kept!.id, now);
  expect(await editWaiting(database, other.scope, kept!.id, "Maya moved to Porto.", now)).toBe(null);
  await correctMemory(database, other.scope, kept!.id, "Maya moved to Porto.", now);
  expect(await undoReview(database, other.scope, days(0.1))).toEqual({ memoryId: null, changed: true });
  expect(await current(other.scope)).toEqual(["Maya moved to Porto."]);
});

test("forgetting either side of a conflict leaves the other whole", async () => {
  const { scope } = await inConflict();
  const berlin = await database.prisma.memory.findFirstOrThrow({ where: { ownerId: scope.ownerId, status: "active" } });
  await forgetMemory(database, scope, berlin.id, now);
  expect((await deck(scope)).cards).toMatchObject([{ statement: expect.stringContaining("Lisbon"), conflict: null }]);
});
