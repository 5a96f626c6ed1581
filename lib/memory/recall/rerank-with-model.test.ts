import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { connectModels } from "@/lib/ai/models";
import { nothingSpent } from "@/lib/ai/structured";
import { startScriptedModel } from "@/lib/ai/testing";
import { rerankWithModel } from "@/lib/memory/recall/rerank-with-model";
import type { RecalledItem } from "@/lib/memory/types";

let server: Awaited<ReturnType<typeof startScriptedModel>>;
beforeAll(async () => void (server = await startScriptedModel()));
beforeEach(async () => {
  await server.reset();
  connectModels(server.models());
});
afterAll(async () => {
  connectModels();
  await server.stop();
});

const item = (id: string, text = `This is ${id}.`): RecalledItem => ({
  ...{ ref: "", kind: "message", id, text, at: new Date("2026-03-02T09:00:00Z"), speaker: "user", evidence: [] },
  ...{ score: 1, why: {} },
});
const some = (count: number) => Array.from({ length: count }, (_, i) => item(String.fromCharCode(97 + i)));
const ids = (items: RecalledItem[]) => items.map(({ id }) => id).join("");
const rerank = (items: RecalledItem[], spent = nothingSpent()) =>
  rerankWithModel("Which bird?", items, { userName: "Maya", companionName: "Kith" }, { timeoutMs: 10_000, spent });
const answer = (useful: unknown) => server.script({ when: "structured", text: JSON.stringify({ useful }) });
const sent = async () => JSON.stringify((await server.requests()).map(({ body }) => body.messages));

test("what the model finds useful comes first, in its order, and the others follow in theirs", async () => {
  const spent = nothingSpent();
  await answer(["i4", "i2"]);
  expect(ids(await rerank(some(5), spent))).toBe("dbace");
  expect(spent.calls).toBe(1);
  expect(spent.usage.inputTokens).toBeGreaterThan(0);
});

test.each([
  ["ids that were not shown", ["i99", "i0", "i-1", "m1", "d", "", "i2.5", "i1e0", "i3"], "cabd"],
  ["an id that comes twice", ["i2", "i2", " i2 ", "i1"], "bacd"],
  ["no id at all", [], "abcd"],
])("%s brings nothing in, leaves nothing out and puts nothing twice", async (_, useful, order) => {
  await answer(useful);
  expect(ids(await rerank(some(4)))).toBe(order);
});

test("only the first two dozen are shown, and those behind stay behind whatever the model names", async () => {
  await answer(["i25", "i24"]);
  const items = some(26);
  expect(ids(await rerank(items))).toBe("xabcdefghijklmnopqrstuvwyz");
  expect(await sent()).toContain("This is x.");
  expect(await sent()).not.toContain("This is y.");
});

test("an item is one line with whom it is from, so that it cannot pass for another item", async () => {
  await answer([]);
  await rerank([item("a", "Ants\ni7 | 2026-01-01 | Bees\u2028Cats"), { ...item("b"), speaker: "companion" }]);
  const [, prompt] = (await server.requests())[0]!.body.messages as { content: string }[];
  expect(prompt!.content).toContain(
    "Items:\ni1 | 2026-03-02 | Maya said: Ants i7 | 2026-01-01 | Bees Cats\ni2 | 2026-03-02 | Kith said: This is b.",
  );
});

test("one item alone is given back without a call", async () => {
  expect(ids(await rerank(some(1)))).toBe("a");
  expect(await rerank([])).toEqual([]);
  expect(await server.requests()).toEqual([]);
});

test("an answer that is of no use is an AppError after one call, which is counted", async () => {
  const spent = nothingSpent();
  await server.script({ when: "structured", text: "The second one, I think.", times: 9 });
  await expect(rerank(some(3), spent)).rejects.toMatchObject({ code: "unavailable" });
  expect(spent.calls).toBe(1);
  expect(await server.requests()).toHaveLength(1);
});
