import { expect, test } from "vitest";
import { certainty, route } from "@/lib/memory/recall/granularity";

test("certainty is one less the entropy, as a share of the largest there can be", () => {
  // At temperature 1 the scores ln 3 and 0 have shares 3/4 and 1/4: H = .75·ln(4/3) + .25·ln 4 = .56234; H / ln 2 = .81128.
  expect(certainty([Math.log(3), 0], 1)).toBeCloseTo(0.188_72, 5);
  expect(certainty([2, 2, 2], 0.1)).toBeCloseTo(0, 9);
  expect(certainty([1, 0, 0, 0, 0], 0.01)).toBeCloseTo(1, 9);
  // Five alike have H = ln 5 > 1, where 1 − H would be negative.
  expect(certainty([1, 1, 1, 1, 1], 0.1)).toBeGreaterThanOrEqual(0);
  expect([certainty([], 0.1), certainty([0.3], 0.1)]).toEqual([0, 1]);
});

test("the weights add up to the number of granularities", () => {
  const weights = route([[1, 0, 0], [0.5, 0.5, 0.4], []], 0.2);
  expect(weights.reduce((sum, one) => sum + one, 0)).toBeCloseTo(3, 9);
  expect(weights[0]!).toBeGreaterThan(weights[1]!);
  expect(weights[2]).toBe(0);
  expect(
    route(
      [
        [1, 1],
        [2, 2],
      ],
      0.2,
    ),
  ).toEqual([1, 1]);
});
