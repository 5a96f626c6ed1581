import { expect, test } from "vitest";
import { average, measure } from "./measures";

const within = { 500: ["a"], 1000: ["a", "b"], 2000: ["a", "b", "z"] };

test("an id counts once, at its first place", () => {
  const ranking = ["x1", "a", "a", "x1", "x2", "x3", "b", "c"];
  const found = measure(["a", "b"], ranking, within);
  expect(found["recall@5"]).toBe(1);
  expect(measure(["c"], ranking, within)["recall@5"]).toBe(0);
  expect(measure(["c"], ranking, within)["recall@10"]).toBe(1);
});

test("budgets are measured by what is inside them", () => {
  const found = measure(["a", "b", "z", "nowhere"], [], within);
  expect([found["recall@500tok"], found["recall@1000tok"], found["recall@2000tok"]]).toEqual([0.25, 0.5, 0.75]);
});

test("every question weighs the same, however many ids it has", () => {
  const one = measure(["a"], ["a"], within);
  const none = measure(["p", "q", "r"], ["a"], within);
  expect(average([one, none])["recall@5"]).toBe(0.5);
});
