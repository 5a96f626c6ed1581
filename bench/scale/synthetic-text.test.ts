import { expect, test } from "vitest";
import { seeded } from "@/lib/seeded";
import { syntheticText } from "./synthetic-text";

test("the same seed gives the same text, another another", () => {
  const one = syntheticText(seeded(1))(50);
  expect(syntheticText(seeded(1))(50)).toBe(one);
  expect(syntheticText(seeded(2))(50)).not.toBe(one);
});

test("words fall off as in real text: some often, many once", () => {
  const counts = new Map<string, number>();
  for (const word of syntheticText(seeded(3))(20_000).split(" ")) counts.set(word, (counts.get(word) ?? 0) + 1);
  const once = [...counts.values()].filter((count) => count === 1).length;
  expect(Math.max(...counts.values())).toBeGreaterThan(200);
  expect(once / counts.size).toBeGreaterThan(0.3);
});
