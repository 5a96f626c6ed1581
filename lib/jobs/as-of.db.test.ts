import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { openTalk } from "@/lib/jobs/testing";
import { correctMemory } from "@/lib/memory/correct-memory";
import { listAsOf } from "@/lib/memory/view/as-of";
import type { Clock } from "@/lib/memory/view/as-of/types";
import { endOfDay } from "@/lib/memory/view/as-of-day";
import { readSpanStart } from "@/lib/memory/view/read-span";
import { readTimeline } from "@/lib/memory/view/timeline/read-timeline";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const YEAR: [string, string][] = [
  ["2025-01-10", "I live in Berlin. I work at Orion. My boyfriend is Tom."],
  ["2025-02-10", "I plan to run the Hamburg marathon in September."],
  ["2025-03-20", "I moved to Lisbon on 15 March."],
  ["2025-05-05", "I started working at Helios on 1 May."],
  ["2025-07-20", "Tom and I broke up last week."],
  ["2025-09-22", "I ran the Hamburg marathon yesterday!"],
  ["2025-11-12", "I moved to Porto on 3 November."],
];

const BERLIN = "Maya lives in Berlin.";
const LISBON = "Maya moved to Lisbon on 15 March 2025.";
const PORTO = "Maya moved to Porto on 3 November 2025.";
const ORION = "Maya works at Orion.";
const HELIOS = "Maya started working at Helios on 1 May 2025.";
const TOM = "Tom is Maya's boyfriend.";
const APART = "Maya and Maya's boyfriend Tom broke up in the week of 7 July 2025.";
const PLAN = "Maya plans to run the Hamburg marathon in September 2025.";
const RUN = "Maya ran the Hamburg marathon on 21 September 2025.";

async function held(scope: OwnerScope, day: string, clock: Clock): Promise<string[]> {
  const { items, total } = await listAsOf(database.prisma, scope, { at: endOfDay(day, "UTC")!, clock });
  expect(total).toBe(items.length);
  return items.map((item) => item.statement).sort();
}

/** What the timeline draws at the end of a day: the bars that reach beyond it, what has happened and what is planned. */
async function drawn(scope: OwnerScope, day: string, clock: Clock): Promise<string[]> {
  const asOf = endOfDay(day, "UTC")!;
  const view = await readTimeline(database.prisma, scope, {
    ...{ zoom: "all", at: asOf, timeZone: "UTC", now: new Date("2026-06-02T12:00:00Z"), mood: false, asOf, clock },
  });
  const bars = view.states.filter(({ to }) => !to || to >= asOf);
  expect(view.rowsTotal).toBe(view.states.length + view.marks!.length);
  return [...bars, ...view.marks!].map(({ statement }) => statement).sort();
}

test("a year of changes, said in plain words, is right on any day by both clocks", { timeout: 90_000 }, async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  for (const [day, text] of YEAR) {
    await talk.say(text, { at: new Date(`${day}T09:00:00Z`) });
    await talk.remember();
  }
  const days: [string, string[], string[]][] = [
    // day, what was true then, what Kith believed then
    ["2025-01-09", [], []],
    ["2025-01-10", [BERLIN, ORION, TOM], [BERLIN, ORION, TOM]],
    ["2025-02-10", [BERLIN, ORION, TOM, PLAN], [BERLIN, ORION, TOM, PLAN]],
    ["2025-03-14", [BERLIN, ORION, TOM, PLAN], [BERLIN, ORION, TOM, PLAN]],
    ["2025-03-15", [LISBON, ORION, TOM, PLAN], [BERLIN, ORION, TOM, PLAN]],
    ["2025-03-20", [LISBON, ORION, TOM, PLAN], [LISBON, ORION, TOM, PLAN]],
    ["2025-05-01", [LISBON, HELIOS, TOM, PLAN], [LISBON, ORION, TOM, PLAN]],
    ["2025-07-06", [LISBON, HELIOS, TOM, PLAN], [LISBON, HELIOS, TOM, PLAN]],
    ["2025-07-07", [LISBON, HELIOS, APART, PLAN], [LISBON, HELIOS, TOM, PLAN]],
    ["2025-08-01", [LISBON, HELIOS, APART, PLAN], [LISBON, HELIOS, APART, PLAN]],
    ["2025-09-21", [LISBON, HELIOS, APART, RUN], [LISBON, HELIOS, APART, PLAN]],
    ["2025-10-15", [LISBON, HELIOS, APART, RUN], [LISBON, HELIOS, APART, RUN]],
    ["2025-11-03", [PORTO, HELIOS, APART, RUN], [LISBON, HELIOS, APART, RUN]],
    ["2026-06-01", [PORTO, HELIOS, APART, RUN], [PORTO, HELIOS, APART, RUN]],
  ];
  for (const [day, wasTrue, believed] of days) {
    expect(await held(scope, day, "true"), `true on ${day}`).toEqual([...wasTrue].sort());
    expect(await held(scope, day, "believed"), `believed on ${day}`).toEqual([...believed].sort());
    expect(await drawn(scope, day, "true"), `drawn as true on ${day}`).toEqual([...wasTrue].sort());
    expect(await drawn(scope, day, "believed"), `drawn as believed on ${day}`).toEqual([...believed].sort());
  }
  const { items } = await listAsOf(database.prisma, scope, { at: endOfDay("2025-03-16", "UTC")!, clock: "believed" });
  expect(items.find((item) => item.statement === BERLIN)).toMatchObject({ trueThen: false, believedThen: true });
  expect((await readSpanStart(database.prisma, scope))!.toISOString().slice(0, 10)).toBe("2025-01-10");

  const other = await makeOwner(database, "Noor");
  expect(await held(other.scope, "2025-08-01", "true")).toEqual([]);
  expect(await held(other.scope, "2025-08-01", "believed")).toEqual([]);
});

test("what the person corrected was believed, and never true; the correction counts from when the words were said", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I live in Berlin.", { at: new Date("2025-01-10T09:00:00Z") });
  await talk.remember();
  const { id } = await database.prisma.memory.findFirstOrThrow({ where: { ownerId: scope.ownerId } });
  await correctMemory(database, scope, id, "Maya lives in Bern.", new Date("2025-04-01T09:00:00Z"));
  expect(await held(scope, "2025-02-01", "believed")).toEqual([BERLIN]);
  expect(await held(scope, "2025-02-01", "true")).toEqual(["Maya lives in Bern."]);
  expect(await held(scope, "2025-04-01", "believed")).toEqual(["Maya lives in Bern."]);
});

test("the list comes a page at a time with the whole count; a page beyond the end is the first", async () => {
  const { scope } = await makeOwner(database);
  const talk = openTalk(database, scope);
  await talk.say("I like tea. I like rye bread. I like chess.", { at: new Date("2025-01-10T09:00:00Z") });
  await talk.remember();
  const page = (page: number) =>
    listAsOf(database.prisma, scope, { at: endOfDay("2025-02-01", "UTC")!, clock: "true", page, pageSize: 2 });
  const [first, second] = [await page(1), await page(2)];
  expect([first.total, first.items.length, second.total, second.items.length]).toEqual([3, 2, 3, 1]);
  expect(new Set([...first.items, ...second.items].map((item) => item.id)).size).toBe(3);
  expect(await page(9)).toMatchObject({ page: 1, total: 3 });
});
