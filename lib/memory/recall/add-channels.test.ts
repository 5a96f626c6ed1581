import { expect, test } from "vitest";
import { BUILT_IN_EMBEDDING } from "@/lib/ai/constants";
import { add, addCircumstance, addEpisodes, addGraph, addMemories, addNear } from "@/lib/memory/recall/add-channels";
import type { Near } from "@/lib/memory/recall/find-near";
import type { LoadedMemory } from "@/lib/memory/recall/load-memories";
import { RECIPE, type Recipe } from "@/lib/memory/recall/recipe";
import { placeOf, type Place, type Question, type Scored } from "@/lib/memory/recall/types";

// Weights of our own, no two alike, so that a test knows which was taken.
const recipe: Recipe = {
  ...RECIPE,
  weights: {
    ...RECIPE.weights,
    ...{ dense: 0.7, denseBuiltIn: 0.11, memory: 0.5, episode: 0.3, graph: 0.9 },
    ...{ speaker: 0.45, time: 0.6, when: 0.15, asks: 0.13, recency: 0.2 },
  },
};
const off: Recipe = {
  ...recipe,
  weights: { ...recipe.weights, dense: 0, memory: 0, episode: 0, graph: 0, recency: 0, speaker: 0 },
};
const scoresBy = (run: (scores: Map<Place, Scored>) => void) => {
  const scores = new Map<Place, Scored>();
  run(scores);
  return scores;
};
const parts = (scores: Map<Place, Scored>, seq: number) => scores.get(placeOf("c", seq))?.why ?? {};

test("what is added at a place adds up, as a whole and by channel, and nothing brings in no place", () => {
  const scores = scoresBy((all) => {
    add(all, "c:1", "near", 0.25);
    add(all, "c:1", "near", 0.5);
    add(all, "c:1", "asks", -0.125);
    add(all, "c:2", "near", 0);
  });
  expect([...scores]).toEqual([["c:1", { score: 0.625, why: { near: 0.75, asks: -0.125 } }]]);
});

test("messages near the question get the embedding's weight, by how near they are to the nearest", () => {
  const row = (kind: Near["kind"], seq: number, similarity: number): Near => ({
    ...{ kind, targetId: `${kind}${seq}`, conversationId: "c", seq, similarity },
  });
  // The nearest is a memory, which is none of the messages; of those the nearest has .8, so .6 is three quarters.
  const near = [row("memory", 9, 0.95), row("message", 1, 0.8), row("message", 2, 0.6), row("message", 3, -0.2)];
  const of = (embedding: string, by = recipe) => scoresBy((all) => addNear(all, { near, embedding }, by));
  const learnt = of("text-embedding-3-small");
  expect([...learnt.keys()]).toEqual(["c:1", "c:2"]);
  expect(parts(learnt, 1).near).toBeCloseTo(0.7);
  expect(parts(learnt, 2).near).toBeCloseTo(0.525);
  const builtIn = of(BUILT_IN_EMBEDDING);
  expect(parts(builtIn, 1).near).toBeCloseTo(0.11);
  expect(parts(builtIn, 2).near).toBeCloseTo(0.0825);
  expect(of("text-embedding-3-small", off).size).toBe(0);
});

const memory = (id: string, ...seqs: number[]): LoadedMemory => ({
  ...{ id, kind: "fact", status: "active", slot: null, statement: "Maya plays the piano.", author: "builtin" },
  ...{ validFrom: null, validTo: null, validPrecision: null, subjectId: "u", people: [] },
  ...{ importance: 0.5, pinned: false, sensitive: false, useCount: 0, recordedAt: new Date(0), lastUsedAt: null },
  subject: { kind: "user", name: "Maya", relation: null },
  evidence: seqs.map((seq) => ({
    quote: "piano",
    message: { id: `x${seq}`, conversationId: "c", seq, createdAt: new Date(0) },
  })),
});

test("every message a memory rests on gets its whole credit, of several memories the best one's", () => {
  const memories = [memory("a", 1, 2), memory("b", 2, 3), memory("unscored", 4), memory("kept")];
  const scored = new Map([
    ["a", 0.4],
    ["b", 1],
    ["kept", 1],
  ]);
  const scores = scoresBy((all) => addMemories(all, memories, scored, recipe));
  // Weight .5 · .4; in the second message b's 1 outdoes a's .4 and does not add to it.
  expect([...scores.keys()]).toEqual(["c:1", "c:2", "c:3"]);
  expect([1, 2, 3].map((seq) => parts(scores, seq).memory)).toEqual([0.2, 0.5, 0.5]);
  expect(scoresBy((all) => addMemories(all, memories, scored, off)).size).toBe(0);
});

test("each message of an episode gets of its score, those before and behind it nothing", () => {
  const span = (id: string, fromSeq: number, toSeq: number) => ({ id, conversationId: "c", fromSeq, toSeq });
  const episodes = [span("a", 3, 5), span("unscored", 8, 9)];
  const scored = new Map([["a", 0.5]]);
  const scores = scoresBy((all) => addEpisodes(all, episodes, scored, recipe));
  // .3 · .5.
  expect([...scores]).toEqual([3, 4, 5].map((seq) => [`c:${seq}`, { score: 0.15, why: { episode: 0.15 } }]));
  expect(scoresBy((all) => addEpisodes(all, episodes, scored, off)).size).toBe(0);
});

test("a message gets of its place in the graph", () => {
  const ranks = new Map<Place, number>([["c:7", 0.5]]);
  expect(
    parts(
      scoresBy((all) => addGraph(all, ranks, recipe)),
      7,
    ).graph,
  ).toBeCloseTo(0.45);
  expect(scoresBy((all) => addGraph(all, ranks, off)).size).toBe(0);
});

const now = new Date("2026-11-23T10:00:00Z");
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const question = (more: Partial<Question> = {}): Question => ({
  ...{ text: "", terms: new Map(), speaker: null, past: false, many: false, why: false, when: false },
  ...more,
});

/** What a message gets for its circumstances. */
function circumstance({
  text = "The piano is here.",
  at = now,
  asked = question(),
  range = null as { from: Date; to: Date } | null,
  events = [] as { from: Date; to: Date }[],
  by = recipe,
} = {}): Record<string, number> {
  const message = { ...{ place: placeOf("c", 1), id: "x", conversationId: "c", seq: 1, corrected: [] }, text, at };
  return parts(
    scoresBy((all) => addCircumstance(all, { ...message, speaker: "user" }, events, asked, range, now, by)),
    1,
  );
}

test("recency falls to 1/e in a year", () => {
  const recency = (days: number) => circumstance({ at: daysAgo(days) }).recency;
  expect(recency(0)).toBeCloseTo(0.2, 9);
  // e^(−1) = .36788, e^(−2) = .13534, and half a year's e^(−½) = .60653.
  expect(recency(365)).toBeCloseTo(0.2 * 0.367_88, 5);
  expect(recency(730)).toBeCloseTo(0.2 * 0.135_34, 5);
  expect(recency(182.5)).toBeCloseTo(0.2 * 0.606_53, 5);
  // A clock that was ahead makes nothing more than new.
  expect(recency(-30)).toBeCloseTo(0.2, 9);
  expect(circumstance({ by: off })).toEqual({});
});

test("the one whose words answer is put up, and no filter", () => {
  expect(circumstance({ asked: question({ speaker: "user" }) }).speaker).toBe(0.45);
  expect(circumstance({ asked: question({ speaker: "companion" }) })).toEqual({ recency: 0.2 });
});

test("words of a time count where the question asks when", () => {
  const text = "I bought the piano last week.";
  expect(circumstance({ text, asked: question({ when: true }) }).when).toBe(0.15);
  expect(circumstance({ text })).toEqual({ recency: 0.2 });
  expect(circumstance({ asked: question({ when: true }) })).toEqual({ recency: 0.2 });
});

test("what ends by asking is put down", () => {
  expect(circumstance({ text: "Is the piano here? " }).asks).toBe(-0.13);
  expect(circumstance({ text: "Is it? The piano is here." }).asks).toBeUndefined();
});

test("what was said, or was true, in the time asked about is put up by the better of the two", () => {
  const range = { from: daysAgo(14), to: daysAgo(10) };
  const time = (days: number, ...events: { from: Date; to: Date }[]) =>
    circumstance({ at: daysAgo(days), range, events }).time;
  expect(time(12)).toBeCloseTo(0.6, 9);
  // Two days after a range of four, x = ½: 1.5/(1 + e^¼) − .5 = 1.5/2.28403 − .5 = .15674.
  expect(time(8)).toBeCloseTo(0.6 * 0.156_74, 5);
  // One event in the range and one outside of it: ½, which is more; none of two, 0, which is less.
  const inside = { from: daysAgo(12), to: daysAgo(11) };
  const outside = { from: daysAgo(3), to: daysAgo(2) };
  expect(time(8, inside, outside)).toBeCloseTo(0.3, 9);
  expect(time(8, outside, outside)).toBeCloseTo(0.6 * 0.156_74, 5);
  expect(circumstance({ at: daysAgo(12) }).time).toBeUndefined();
});
