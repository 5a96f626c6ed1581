import { expect, test } from "vitest";
import type { LoadedMemory } from "@/lib/memory/recall/load-memories";
import { RECIPE } from "@/lib/memory/recall/recipe";
import { walkGraph } from "@/lib/memory/recall/walk-graph";

const memory = (id: string, person: string, seq: number) =>
  ({
    id,
    subjectId: person,
    subject: { kind: "person" },
    people: [],
    evidence: [{ message: { conversationId: "c", seq } }],
  }) as unknown as LoadedMemory;

test("what is told of the same person is reached from what was found, without a word of the question", () => {
  const recipe = { ...RECIPE, graph: { seeds: 1, damping: 0.5 } };
  const memories = [memory("found", "ana", 1), memory("other", "ana", 7), memory("stranger", "ben", 9)];
  const ranks = walkGraph(new Map(), memories, new Map([["found", 1]]), [], recipe);
  // c:1 – found – ana – other – c:7, seed found, damping 1/2. With f for found: c:1 = f/4; c:7 = other/4;
  // other = ana/4 + c:7/2, so 2·ana/7; ana = f/4 + other/4, so 7f/26; other = f/13; c:7 = f/52, a thirteenth of c:1.
  expect(ranks.get("c:1")).toBe(1);
  expect(ranks.get("c:7")!).toBeGreaterThan(0);
  expect(ranks.get("c:7")).toBeCloseTo(1 / 13, 4);
  expect(ranks.has("c:9")).toBe(false);
});
