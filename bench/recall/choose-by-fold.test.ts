import { expect, test } from "vitest";
import { chooseByFold } from "./choose-by-fold";
import { MEASURES, type Measures } from "./measures";

const all = (value: number) => Object.fromEntries(MEASURES.map((name) => [name, value])) as Measures;
const answers = (values: Record<string, number>) =>
  Object.entries(values).map(([sample, value]) => ({ sample, measures: all(value) }));

test("each conversation is measured with what the others chose, not with what suits it best", () => {
  const answered = new Map([
    ["default", answers({ a: 0.6, b: 0.6, c: 0.6 })],
    ["fits a", answers({ a: 1, b: 0.4, c: 0.4 })],
    ["fits b and c", answers({ a: 0.2, b: 0.8, c: 0.7 })],
  ]);
  const { folds, heldOut, inUse } = chooseByFold(answered, "default");
  // Without a: .6, .4, .75. Without b: .6, .7, .45. Without c: .6, .7, .5.
  expect(folds.map(({ sample, chosen }) => [sample, chosen])).toEqual([
    ["a", "fits b and c"],
    ["b", "fits a"],
    ["c", "fits a"],
  ]);
  expect(heldOut["recall@10"]).toBeCloseTo((0.2 + 0.4 + 0.4) / 3, 9);
  expect(inUse["recall@10"]).toBeCloseTo(0.6, 9);
});

test("one conversation cannot be left out", () => {
  expect(() => chooseByFold(new Map([["default", answers({ a: 1 })]]), "default")).toThrow("two conversations");
});
