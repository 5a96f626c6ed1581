import { expect, test } from "vitest";
import { fillDays, moneyFor, roundUp } from "@/components/memory/health/tokens";

test("each kind of token has its price, for a million", () => {
  const tokens = { prompt: 2_000_000, reply: 500_000, memory: 1_000 };
  expect(moneyFor(tokens, { prompt: 0.5, reply: 2, memory: 10, currency: "USD" })).toBeCloseTo(2.01);
});

test.each([
  [0, 1],
  [7, 10],
  [1_001, 2_000],
  [5_000, 5_000],
])("an axis for %i ends at %i", (value, end) => expect(roundUp(value)).toBe(end));

test("a day without tokens is a day of none", () => {
  const filled = fillDays(
    ["2026-10-24", "2026-10-25"],
    [{ day: "2026-10-25", prompt: 1, reply: 2, memory: 3, calls: 1 }],
  );
  expect(filled.map((day) => day.memory)).toEqual([0, 3]);
});
