import { expect, test } from "vitest";
import { idf, saturate } from "@/lib/memory/lexical/bm25";

test("a small collection scored by hand", () => {
  // Three documents: "tea tea milk", "tea", "coffee with a lot of sugar" (4 terms): mean length 8/3.
  // Question "tea": df 2 of 3, so idf = ln(1 + (3 − 2 + 0.5) / (2 + 0.5)) = ln 1.6.
  expect(idf(3, 2)).toBeCloseTo(0.470_004, 6);
  // First: 2·2.2 / (2 + 1.2·(0.25 + 0.75·3/(8/3))) = 4.4 / (2 + 1.2·1.09375) = 4.4 / 3.3125.
  expect(saturate(2, 3, 8 / 3, { k1: 1.2, b: 0.75 })).toBeCloseTo(1.328_302, 6);
  // Second: 2.2 / (1 + 1.2·(0.25 + 0.75·0.375)) = 2.2 / 1.6375.
  expect(saturate(1, 1, 8 / 3, { k1: 1.2, b: 0.75 })).toBeCloseTo(1.343_511, 6);
});

test("a term that every document holds still counts a little, and a rare one counts most", () => {
  expect(idf(10, 10)).toBeGreaterThan(0);
  expect(idf(10, 1)).toBeGreaterThan(idf(10, 2));
  expect(idf(10, 0)).toBeGreaterThan(idf(10, 1));
});

test("repeating a term gains less each time and never more than k1 + 1", () => {
  const scores = [1, 2, 3, 50, 5_000].map((tf) => saturate(tf, 10, 10, { k1: 0.9, b: 0.4 }));
  expect(scores).toEqual([...scores].sort((a, b) => a - b));
  expect(scores[1]! - scores[0]!).toBeGreaterThan(scores[2]! - scores[1]!);
  expect(scores.at(-1)!).toBeLessThan(1.9);
});

test("length counts by b alone, and an empty collection divides by nothing", () => {
  expect(saturate(1, 100, 10, { k1: 0.9, b: 0 })).toBe(saturate(1, 1, 10, { k1: 0.9, b: 0 }));
  expect(saturate(1, 100, 10, { k1: 0.9, b: 0.4 })).toBeLessThan(saturate(1, 1, 10, { k1: 0.9, b: 0.4 }));
  expect(saturate(1, 0, 0, { k1: 0.9, b: 0.4 })).toBeGreaterThan(0);
});
