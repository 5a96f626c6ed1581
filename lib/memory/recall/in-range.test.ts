import { expect, test } from "vitest";
import { density, proximity } from "@/lib/memory/recall/in-range";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const range = { from: day("2026-03-01"), to: day("2026-03-11") };

test("proximity falls with the distance as a share of the range's length", () => {
  expect(proximity(day("2026-03-01"), range)).toBe(1);
  // Five days of ten outside: 1.5 / (1 + e^.25) − .5 = 1.5/2.284025 − .5 = .156735.
  expect(proximity(day("2026-03-16"), range)).toBeCloseTo(0.156_735, 6);
  expect(proximity(day("2026-02-24"), range)).toBeCloseTo(0.156_735, 6);
  // 1.5 / (1 + e^(x/2)) is .5 at x = 2·ln 2 = 1.386 lengths, and less beyond: nothing is taken off.
  expect(proximity(day("2026-03-25"), range)).toBe(0);
  expect(proximity(day("2020-01-01"), range)).toBe(0);
});

test("density is the mean of events in, half in, and out of the range", () => {
  const inside = { from: day("2026-03-02"), to: day("2026-03-03") };
  const overlapping = { from: day("2026-02-01"), to: day("2026-03-02") };
  const outside = { from: day("2025-03-02"), to: day("2025-03-03") };
  expect(density([inside, overlapping, outside], range)).toBe(0.5);
  expect(density([inside], range)).toBe(1);
  expect(density([], range)).toBeNull();
});
