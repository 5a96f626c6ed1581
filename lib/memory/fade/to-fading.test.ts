import { expect, test } from "vitest";
import { fadeScores, toFading } from "@/lib/memory/fade/to-fading";
import type { LoadedMemory } from "@/lib/memory/recall/load-memories";

const start = new Date("2026-01-01T00:00:00Z");
const after = (days: number) => new Date(start.getTime() + days * 86_400_000);
const saidAt = (createdAt: Date) => ({ quote: "", message: { id: "x", conversationId: "c", seq: 1, createdAt } });
const memory = (id: string, more: Partial<LoadedMemory> = {}): LoadedMemory => ({
  ...{ id, kind: "fact", status: "active", slot: null, statement: "Maya plays the piano.", author: "builtin" },
  ...{ validFrom: null, validTo: null, validPrecision: null, subjectId: "u", people: [] },
  ...{ importance: 0.5, pinned: false, sensitive: false, useCount: 0, recordedAt: start, lastUsedAt: null },
  subject: { kind: "user", name: "Maya", relation: null },
  evidence: [saidAt(start)],
  ...more,
});

// Importance .5: S = 6 · (1 + 9 · .5) = 33, so that after 5 · 33 = 165 days R = 1/e = .36788, and .63212 has faded.
test("of a score is taken off what has faded of its memory, as much as the weight says", () => {
  const scores = new Map([["a", 0.8]]);
  const fadedTo = (weight: number) => fadeScores(scores, [memory("a")], after(165), weight).get("a");
  // .8 · (1 − .25 · .63212) = .67358; half of it .8 · .68394 = .54715; all of it .8 · .36788 = .29430.
  expect(fadedTo(0.25)).toBeCloseTo(0.673_58, 5);
  expect(fadedTo(0.5)).toBeCloseTo(0.547_15, 5);
  expect(fadedTo(1)).toBeCloseTo(0.294_3, 5);
  expect(fadedTo(0)).toBe(0.8);
  expect(scores.get("a")).toBe(0.8);
});

test("each fades by itself, and what is pinned or was not loaded keeps its score", () => {
  const memories = [memory("a"), memory("pinned", { pinned: true }), memory("trifle", { importance: 0 })];
  const scores = new Map([
    ["a", 1],
    ["pinned", 0.4],
    ["trifle", 1],
    ["unloaded", 0.3],
  ]);
  const faded = fadeScores(scores, memories, after(165), 1);
  expect([...faded.keys()]).toEqual([...scores.keys()]);
  expect(faded.get("a")).toBeCloseTo(0.367_88, 5);
  expect(faded.get("pinned")).toBe(0.4);
  // S = 6: exp(−165/30) = .00409.
  expect(faded.get("trifle")).toBeCloseTo(0.004_09, 5);
  expect(faded.get("unloaded")).toBe(0.3);
});

test("a memory was said when the messages it rests on were", () => {
  const twice = memory("a", { evidence: [saidAt(start), saidAt(after(100))] });
  expect(toFading(twice).said).toEqual([start, after(100)]);
  // Said twice, S is 66, and on day 430 it is 330 days since: again 1/e.
  expect(fadeScores(new Map([["a", 1]]), [twice], after(430), 1).get("a")).toBeCloseTo(0.367_88, 5);
});
