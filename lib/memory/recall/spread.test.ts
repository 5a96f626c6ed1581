import { expect, test } from "vitest";
import { spread } from "@/lib/memory/recall/spread";

const ranked = [
  { id: "a1", score: 1, group: "a" },
  { id: "a2", score: 0.9, group: "a" },
  { id: "a3", score: 0.85, group: "a" },
  { id: "b1", score: 0.7, group: "b" },
];
const order = (strength: number, first = 10) =>
  spread(
    ranked,
    ({ score }) => score,
    ({ group }) => group,
    strength,
    first,
  ).map(({ id }) => id);

test("a second of a group loses half the strength, a third two thirds", () => {
  // After a1: a2 is 0.9 − 0.6·1/2 = 0.6, below b1's 0.7. After b1: a2 0.6, then a3 0.85 − 0.6·2/3 = 0.45.
  expect(order(0.6)).toEqual(["a1", "b1", "a2", "a3"]);
  // 0.9 − 0.3·1/2 = 0.75 is above 0.7; then a3 is 0.85 − 0.3·2/3 = 0.65, below it.
  expect(order(0.3)).toEqual(["a1", "a2", "b1", "a3"]);
});

test("strength 0 leaves the order, and what is behind the first keeps its own", () => {
  expect(order(0)).toEqual(["a1", "a2", "a3", "b1"]);
  expect(order(0.6, 2)).toEqual(["a1", "b1", "a2", "a3"]);
  expect(order(0.6, 1)).toEqual(["a1", "a2", "a3", "b1"]);
});
