import { expect, test } from "vitest";
import { addBranches, narrow } from "@/lib/memory/recall/coarse-to-fine";
import type { Place, Scored } from "@/lib/memory/recall/types";

const bm25 = { k1: 0.9, b: 0.4 };
const terms = new Map([["piano", 1]]);
const node = (key: string, parentKey: string, text: string) => ({ key, parentKey, text });

test("half its own match and half its parent's, best first; without a match a branch is dropped", () => {
  const months = [
    node("2026-03", "2026", "Maya bought a piano. Maya sold a bike."),
    node("2026-04", "2026", "Maya visited Rome. Maya sold a bike."),
    node("2025-04", "2025", "Maya heard a piano. Maya sold a bike."),
  ];
  // Both match alike: 0.5·1 + 0.5·1 and 0.5·1 + 0.5·0.4.
  const kept = narrow(months, new Map([["2026", 1], ["2025", 0.4]]), terms, bm25); // prettier-ignore
  expect([...kept]).toEqual([
    ["2026-03", 1],
    ["2025-04", 0.7],
  ]);
});

test("what stands under a dropped branch is not looked at, and the beam holds", () => {
  const weeks = Array.from({ length: 9 }, (_, i) => node(`w${i}`, i ? "kept" : "dropped", "Maya played the piano."));
  const kept = narrow(weeks, new Map([["kept", 1]]), terms, bm25, 3);
  expect([...kept.keys()]).toEqual(["w1", "w2", "w3"]);
  expect(narrow([], new Map([["kept", 1]]), terms, bm25).size).toBe(0);
});

test("only what was found already gets the bonus, and only inside the session", () => {
  const scores = new Map<Place, Scored>([
    ["a:1", { score: 1, why: {} }],
    ["a:9", { score: 1, why: {} }],
    ["b:1", { score: 1, why: {} }],
  ]);
  addBranches(scores, [{ span: { conversationId: "a", fromSeq: 1, toSeq: 4 }, score: 0.5 }], 0.2);
  expect([...scores.values()].map((entry) => entry.score)).toEqual([1.1, 1, 1]);
  expect(scores.get("a:1")!.why).toEqual({ tree: 0.1 });
  addBranches(scores, [{ span: { conversationId: "a", fromSeq: 1, toSeq: 4 }, score: 0.5 }], 0);
  expect(scores.get("a:1")!.score).toBe(1.1);
});
