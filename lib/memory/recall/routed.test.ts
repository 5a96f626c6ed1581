import { expect, test } from "vitest";
import { RECIPE } from "@/lib/memory/recall/recipe";
import { routed } from "@/lib/memory/recall/routed";
import type { MessageHit } from "@/lib/memory/recall/types";

const weights = { ...RECIPE.weights, memory: 0.2, episode: 0.1 };
const hit = (entryId: number, term: string): MessageHit => ({
  ...{ entryId, term, df: 2, tf: 1, length: 5, conversationId: "c", seq: entryId, asks: false, beside: false },
});
// Words as rare as each other, in messages as long: only the question's weights tell the scores apart.
const hits = [hit(1, "violin"), hit(2, "bow"), hit(3, "case")];
const terms = new Map([
  ["violin", 1],
  ["bow", 0.5],
  ["case", 0.5],
]);
const collection = { count: 100, meanLength: 5 };
const memories = new Map([
  ["a", 1],
  ["b", 0],
]);
const episodes = new Map([
  ["x", 1],
  ["y", 0.5],
]);
const route = (temperature: number, of = memories) =>
  routed({ ...RECIPE, weights, route: { temperature } }, of, episodes, hits, terms, collection);

test("memories and episodes are weighed by how sure each is of its best, beside messages", () => {
  // At temperature 1/ln 9 a score s weighs 9^s. Memories 9 : 1, shares .9 and .1: H = .32508, of ln 2 .46900, sure to .53100.
  // Episodes 9 : 3, ¾ and ¼: H = .56234, of ln 2 .81128, .18872. Messages, divided by their best, 1, ½, ½, so 9 : 3 : 3, .6,
  // .2 and .2: H = .95027, of ln 3 .86497, .13503. Their mean is .28492: memories count 1.86371 of it, episodes .66237.
  const { weights: ofRoute } = route(1 / Math.log(9));
  expect(ofRoute.memory).toBeCloseTo(0.2 * 1.863_71, 4);
  expect(ofRoute.episode).toBeCloseTo(0.1 * 0.662_37, 4);
  expect({ ...ofRoute, memory: 0.2, episode: 0.1 }).toEqual(weights);
});

test("what found nothing counts nothing", () => {
  // Certainties 0, .18872 and .13503, mean .10792: episodes count 1.74870 of it.
  const { weights: ofRoute } = route(1 / Math.log(9), new Map());
  expect(ofRoute.memory).toBe(0);
  expect(ofRoute.episode).toBeCloseTo(0.1 * 1.748_7, 4);
});

test("without a temperature the recipe stays as it is", () => {
  const recipe = { ...RECIPE, weights, route: { temperature: 0 } };
  expect(routed(recipe, memories, episodes, hits, terms, collection)).toBe(recipe);
});
