import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { openThread } from "@/lib/memory/testing";
import { readTimeline } from "@/lib/memory/view/timeline/read-timeline";
import type { TimelineQuery, TimelineView } from "@/lib/memory/view/timeline/types";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const day = (text: string) => new Date(`${text}T12:00:00Z`);
const now = day("2026-11-24");
const said = ({ marks }: TimelineView) => marks?.map((mark) => mark.statement) ?? null;
const held = ({ states }: TimelineView) =>
  states
    .map(
      ({ statement, from, to }) =>
        `${statement} ${from.toISOString().slice(0, 10)}–${to?.toISOString().slice(0, 10) ?? ""}`,
    )
    .sort();

/** A year of changes: two homes, a job, an event and a plan that came true. */
async function liveAYear() {
  const owner = await makeOwner(database);
  const thread = await openThread(database, owner, { from: day("2026-01-05") });
  const tell = async (when: string, text: string) => {
    await thread.say(text, day(when));
    await thread.remember();
  };
  await tell("2026-01-05", "I live in Berlin. I work at Orion.");
  await tell("2026-03-10", "My brother João visited me on 7 March 2026.");
  await tell("2026-05-04", "I moved to Porto on 1 May 2026.");
  await tell("2026-11-20", "I'm going to Rome on 12 December 2026.");
  const read = (query: Partial<TimelineQuery>) =>
    readTimeline(database.prisma, owner.scope, {
      ...{ zoom: "year", at: now, timeZone: "UTC", now, mood: true },
      ...query,
    });
  return { ...owner, read };
}

test("shows what happened, what held from when to when, and what is ahead; filters, tables and ranges agree", async () => {
  const { read, scope } = await liveAYear();
  const year = await read({});
  expect(said(year)).toEqual([expect.stringMatching(/visited/), expect.stringMatching(/Rome/)]);
  expect(held(year)).toEqual([
    expect.stringMatching(/Berlin.* 2026-01-05–2026-05-01$/),
    expect.stringMatching(/Porto.* 2026-05-01–$/),
    expect.stringMatching(/Orion.* 2026-01-05–$/),
  ]);
  expect(year.buckets.map(({ total, plans }) => [total, plans])).toEqual([
    [1, 0],
    [1, 1],
  ]);
  expect(year.rows.map((row) => row.from.getTime())).toEqual(year.rows.map((row) => row.from.getTime()).sort());
  expect(year.rowsTotal).toBe(5);
  expect(year.mood.length).toBeGreaterThan(0);

  expect(said(await read({ zoom: "week", at: day("2026-03-07") }))).toEqual([expect.stringMatching(/visited/)]);
  const june = await read({ zoom: "month", at: day("2026-06-10") });
  expect([said(june), held(june).length]).toEqual([[], 2]);
  const tomorrow = await read({ zoom: "month", at: day("2027-02-01") });
  expect([said(tomorrow), held(tomorrow)]).toEqual([[], []]);
  expect(said(await read({ kind: "plan" }))).toEqual([expect.stringMatching(/Rome/)]);
  const joao = await database.prisma.person.findFirstOrThrow({ where: { ownerId: scope.ownerId, kind: "person" } });
  expect((await read({ personId: joao.id })).rows).toHaveLength(1);
  expect((await read({ zoom: "all" })).edges).toHaveLength(2);

  const stranger = await makeOwner(database, "Noor");
  const theirs = await readTimeline(database.prisma, stranger.scope, {
    ...{ zoom: "year", at: now, timeZone: "UTC", now, mood: true, personId: joao.id },
  });
  expect(theirs).toMatchObject({ marks: [], states: [], rows: [], mood: [], people: [], span: null, undated: 0 });
});

test("as of an earlier date: the world then, and what was believed then", async () => {
  const { read } = await liveAYear();
  const asOf = day("2026-05-02");
  // Berlin was over on the first of May; Kith heard of it on the fourth.
  expect(held(await read({ asOf, clock: "true" }))).toContainEqual(expect.stringMatching(/Berlin.*–2026-05-01$/));
  const believed = await read({ asOf, clock: "believed" });
  expect(held(believed)).toEqual([expect.stringMatching(/Berlin.*–$/), expect.stringMatching(/Orion.*–$/)]);
  expect(said(believed)).toEqual([expect.stringMatching(/visited/)]);
  expect(said(await read({ asOf: day("2026-03-08"), clock: "believed" }))).toEqual([]);
  expect(said(await read({ asOf: day("2026-03-08"), clock: "true" }))).toEqual([expect.stringMatching(/visited/)]);
});

test("many things are counted by step and paged, never listed whole", async () => {
  const { scope, read } = await liveAYear();
  const one = await database.prisma.memory.findFirstOrThrow({ where: { ownerId: scope.ownerId, kind: "plan" } });
  await database.prisma.$executeRaw`
    INSERT INTO "Memory" ("id", "ownerId", "subjectId", "kind", "status", "statement", "statementKey", "validFrom", "confidence", "importance", "author", "recordedAt")
    SELECT gen_random_uuid(), ${scope.ownerId}::uuid, ${one.subjectId}::uuid, 'event', 'archived', 'Event ' || n, n::text,
      '2026-02-01T00:00:00Z'::timestamptz + n * interval '1 hour', 1, 0.5, 'person', now()
    FROM generate_series(1, 600) n`;
  const year = await read({ page: 3 });
  expect(year.marks).toBeNull();
  expect(year.buckets.map((bucket) => bucket.total)).toEqual([600, 1, 1]);
  expect([year.rowsTotal, year.rows.length, year.page]).toEqual([605, 50, 3]);
  expect((await read({ page: 99 })).page).toBe(13);
});
