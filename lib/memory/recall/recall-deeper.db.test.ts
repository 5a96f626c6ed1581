import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { connectModels } from "@/lib/ai/models";
import { startScriptedModel } from "@/lib/ai/testing";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { recall, type RecallOptions } from "@/lib/memory/recall/recall";
import { recallDeeper } from "@/lib/memory/recall/recall-deeper";
import { openThread } from "@/lib/memory/testing";
import type { RecalledItem } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
let server: Awaited<ReturnType<typeof startScriptedModel>>;
let scope: OwnerScope;

const DAYS = [
  "The heron on the pond caught a frog this morning.",
  "My sister Ana plays the cello in an orchestra.",
  "I'm allergic to peanuts.",
  "We painted the kitchen wall in pale green.",
  "The bus was late again, as every Monday.",
];

beforeAll(async () => {
  [database, server] = await Promise.all([openTestDatabase(), startScriptedModel()]);
  const owner = await makeOwner(database);
  scope = owner.scope;
  const thread = await openThread(database, owner);
  for (const text of DAYS) await thread.say(text);
  await thread.remember();
});
beforeEach(async () => {
  await server.reset();
  connectModels(server.models());
});
afterEach(() => void vi.restoreAllMocks());
afterAll(async () => {
  connectModels();
  await server.stop();
  await database.close();
});

const question = "What colour is the wall?";
const query = "Which instrument does Ana play?";
const options: RecallOptions = { now: new Date("2026-06-01T12:00:00Z"), timeZone: "UTC", userName: "Maya" };
const asking = { question, recent: [], userName: "Maya", companionName: "Kith" };
const plainly = (text = question, more: Partial<RecallOptions> = {}) =>
  recall(database.prisma, scope, text, { ...options, ...more });
/** Patient enough for a busy machine; with an empty tuple as patient as in the app. */
const deeply = (more: Partial<RecallOptions> = {}, [patienceMs]: [number?] = [60_000]) =>
  recallDeeper(database.prisma, scope, asking, { ...options, ...more }, patienceMs);

const say = (value: object) => ({ when: "structured", text: JSON.stringify(value) });
const hang = { when: "structured", behaviour: "hang" };
/** What each call to the model was for. */
const calls = async () =>
  (await server.requests()).map(
    ({ body }) =>
      (body.response_format as { json_schema?: { name: string } } | undefined)?.json_schema?.name ?? "words",
  );
const called = (count: number) => vi.waitFor(async () => expect(await calls()).toHaveLength(count), { interval: 10 });

/** Patience that runs out when the test says so. */
function ownPatience() {
  const real = AbortSignal.timeout.bind(AbortSignal);
  const clock = new AbortController();
  // Six seconds, as .env.example promises.
  const spy = vi.spyOn(AbortSignal, "timeout").mockImplementation((ms) => (ms === 6_000 ? clock.signal : real(ms)));
  return { spy, runOut: () => clock.abort(new DOMException("out of patience", "TimeoutError")) };
}

const about = (items: RecalledItem[], word: string) => items.find(({ text }) => text.includes(word));

test("what the rewritten question finds is added to what the asked one finds, each score as a share of its best", async () => {
  await server.script(say({ queries: [query] }), say({ useful: [] }));
  const { items, cost, sureness } = await deeply();
  const one = await plainly();
  const two = await plainly(query);
  const share = (list: RecalledItem[], id: string) =>
    (list.find((item) => item.id === id)?.score ?? 0) / Math.max(...list.map(({ score }) => score));
  const shares = items.map(({ id, score }) => [score, share(one.items, id) + share(two.items, id)] as const);
  for (const [score, sum] of shares) expect(score).toBeCloseTo(sum, 10);
  expect(items.map(({ score }) => score)).toEqual([...items.map(({ score }) => score)].sort((a, b) => b - a));
  expect(new Set(items.map(({ id }) => id))).toEqual(new Set([...one.items, ...two.items].map(({ id }) => id)));
  // Both answers stand before everything that answers neither.
  const places = ["cello", "pale green"].map((word) => items.indexOf(about(items, word)!));
  expect(Math.max(...places)).toBeLessThan(items.indexOf(about(items, "bus")!));
  expect(about(items, "cello")!.score).toBeGreaterThanOrEqual(1);
  expect(sureness).toBe(Math.max(one.sureness, two.sureness));
  expect(items.map(({ ref }) => ref)).toEqual(items.map((_, i) => `m${i + 1}`));
  expect(await calls()).toEqual(["queries", "useful_items"]);
  expect(cost).toMatchObject({ mode: "deep", calls: 2 });
  expect(cost.tokens).toBeGreaterThan(0);
});

test("the model puts the finds in another order, ids it invents bring nothing, and the numbers are given anew", async () => {
  const plain = await plainly();
  await server.script(say({ queries: [question] }), say({ useful: ["i99", "m1", "i3", "i1"] }));
  const { items } = await deeply();
  const [a, b, c, ...rest] = plain.items.map(({ id }) => id);
  expect(items.map(({ id }) => id)).toEqual([c, a, b, ...rest]);
  expect(items.map(({ ref }) => ref)).toEqual(plain.items.map(({ ref }) => ref));
  expect(items.map(({ score }) => score).sort()).toEqual(plain.items.map(({ score }) => score).sort());
});

test("what is left out stays out whatever the model asks for, and no more is given than was asked", async () => {
  const cello = about((await plainly(query)).items, "cello")!;
  const excludeMessageIds = cello.evidence.map(({ messageId }) => messageId);
  await server.script(say({ queries: [query] }), say({ useful: [] }));
  const { items } = await deeply({ excludeMessageIds, limit: 2 });
  expect(items).toHaveLength(2);
  expect(items.flatMap(({ evidence }) => evidence.map(({ messageId }) => messageId))).not.toContain(
    excludeMessageIds[0],
  );
});

test("a model that does not answer costs the patience for both steps and no more, and plain recall's finds are given", async () => {
  const patience = ownPatience();
  await server.script({ ...hang, times: 9 });
  const asked = deeply({}, []);
  await called(1);
  patience.runOut();
  const { items, sureness } = await asked;
  const plain = await plainly();
  expect({ items, sureness }).toEqual({ items: plain.items, sureness: plain.sureness });
  expect(patience.spy.mock.calls.every(([ms]) => ms === 6_000)).toBe(true);
  expect(await calls()).toEqual(["queries"]);
});

test("the patience runs out by itself", async () => {
  await server.script({ ...hang, times: 9 });
  const { items, ms } = await deeply({}, [100]);
  expect(items).toEqual((await plainly()).items);
  expect(ms).toBeGreaterThan(90);
  expect(ms).toBeLessThan(6_000);
});

test("where only the second step is late, what both questions found is given as it was added up", async () => {
  const step = say({ queries: [query] });
  await server.script(step, say({ useful: [] }), step, { ...hang, times: 9 });
  const added = await deeply();
  const patience = ownPatience();
  const asked = deeply({}, []);
  await called(4);
  patience.runOut();
  const { items, cost } = await asked;
  expect(items).toEqual(added.items);
  expect(items).not.toEqual((await plainly()).items);
  expect(cost.calls).toBe(2);
});

// What may be left out is asked for once: nothing is tried again or repaired while somebody waits for a reply.
test.each([
  ["fails", { behaviour: "error500" }],
  ["breaks off", { behaviour: "cut-mid-stream" }],
  ["is over its limit", { behaviour: "error429" }],
  ["says nothing", { behaviour: "empty" }],
  ["talks", { text: "Certainly! Ana plays the cello, and the wall is green." }],
  ["answers half a value", { behaviour: "malformed-json" }],
  ["answers something else", { behaviour: "wrong-schema" }],
])("a model that %s leaves plain recall's finds, after one call a step", async (_, step) => {
  await server.script({ when: "structured", times: 99, ...step });
  const { items, sureness, cost } = await deeply();
  const plain = await plainly();
  expect({ items, sureness }).toEqual({ items: plain.items, sureness: plain.sureness });
  expect(await calls()).toHaveLength(2);
  expect(cost.calls).toBe(2);
});
