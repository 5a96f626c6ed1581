import { expect, test } from "vitest";
import { auc } from "./auc";

test("by hand: of six pairs four are won and one is tied", () => {
  expect(auc([0.9, 0.5, 0.3], [0.5, 0.2])).toBeCloseTo(4.5 / 6, 10);
  expect(auc([1], [0])).toBe(1);
  expect(auc([0], [1])).toBe(0);
  expect(auc([], [1])).toBeNaN();
});
