import { expect, test } from "vitest";
import { RECIPE } from "@/lib/memory/recall/recipe";
import { best, scoreTargets } from "@/lib/memory/recall/score-targets";
import type { TargetHit } from "@/lib/memory/recall/types";

const hit = (targetId: string, term: string, df: number): TargetHit => ({
  ...{ entryId: 1, targetId, kind: "memory", term, df, tf: 1, length: 4 },
});
const near = (targetId: string, similarity: number) => ({
  ...{ kind: "memory" as const, targetId, conversationId: null, seq: null, similarity },
});

test("words and nearness are each divided by their best, added by weight, and divided again", () => {
  const terms = new Map([
    ["fado", 1],
    ["lisbon", 1],
  ]);
  // At the mean length a term once gives its idf: of 9 memories fado in 2: 1.3863, Lisbon in 3: 1.0498. By words a 1, b .7573;
  // near b 1, c ½. At .3: a 1, b 1.0573, c .15.
  const scores = scoreTargets(
    "memory",
    [hit("a", "fado", 2), hit("b", "lisbon", 3)],
    [near("b", 0.8), near("c", 0.4)],
    terms,
    { count: 9, meanLength: 4 },
    { ...RECIPE, memory: { k1: 1, b: 0.5 } },
    0.3,
  );
  expect(scores.get("a")).toBeCloseTo(1 / 1.0573, 3);
  expect(scores.get("b")).toBe(1);
  expect(scores.get("c")).toBeCloseTo(0.15 / 1.0573, 3);
  expect(best(scores, 2)).toEqual(["b", "a"]);
});
