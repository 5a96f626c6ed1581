import { expect, test } from "vitest";
import { applyLearnt } from "@/lib/memory/learn/apply-learnt";
import { gumbel, seedOf } from "@/lib/memory/learn/gumbel";
import { learnStep, type Shown } from "@/lib/memory/learn/learn-step";
import { bonus, ENOUGH_FEEDBACK, featuresOf, NOTHING_LEARNT, WEIGHT_BOUND } from "@/lib/memory/learn/learnt";
import type { Place, Scored } from "@/lib/memory/recall/types";

const pair: Shown[] = [
  { score: 1, why: { words: 1 }, cited: true },
  { score: 1, why: { session: 1 }, cited: false },
];

test("one step by hand", () => {
  // Equal scores: p = ½, ½; mean features words ½, session ½; b = 0, η = 0.05, τ = 0.5, two items.
  // Δw(words) = 0.05/2 · [(+1)(1 − ½)/0.5 + (−1)(0 − ½)/0.5] = 0.025 · 2 = 0.05; session the opposite.
  const learnt = learnStep(NOTHING_LEARNT, pair);
  expect(learnt.weights.words).toBeCloseTo(0.05, 12);
  expect(learnt.weights.session).toBeCloseTo(-0.05, 12);
  // Mean reward 0, so the baseline stays; with one of four cited it is −½, of which a tenth is taken.
  expect(learnt).toMatchObject({ baseline: 0, feedback: 1 });
  const four = learnStep(NOTHING_LEARNT, [...pair, { ...pair[1]! }, { ...pair[1]! }]);
  expect(four.baseline).toBeCloseTo(-0.05, 12);
});

test("the baseline takes off what any item would have earned", () => {
  // b = −½: advantages 1.5 and −0.5; words: 0.025 · (1.5 · 1 + (−0.5)(−1)) = 0.05.
  expect(learnStep({ ...NOTHING_LEARNT, baseline: -0.5 }, pair).weights.words).toBeCloseTo(0.05, 12);
});

test("a reply that cited nothing or everything teaches nothing", () => {
  for (const cited of [true, false])
    expect(
      learnStep(
        NOTHING_LEARNT,
        pair.map((item) => ({ ...item, cited })),
      ),
    ).toBe(NOTHING_LEARNT);
});

test("weights stay bounded however long it learns", () => {
  let learnt = NOTHING_LEARNT;
  for (let i = 0; i < 500; i++) learnt = learnStep(learnt, pair);
  expect(learnt.weights.words).toBe(WEIGHT_BOUND);
  expect(learnt.weights.session).toBe(-WEIGHT_BOUND);
  expect(learnt.feedback).toBe(500);
});

test("features are bounded, and what was learnt is no feature of itself", () => {
  expect(featuresOf({ words: 3, asks: -2, learnt: 9, explore: 9, "no such channel!": 1 })).toEqual([
    ["asks", -1],
    ["words", 1],
  ]);
  expect(bonus({ words: 0.2, asks: 0.1 }, { words: 0.5, asks: -1 })).toBeCloseTo(0, 12);
});

const places: Place[] = ["a:1", "b:2"];
const scored = () => {
  const whys: Record<string, number>[] = [{ words: 1 }, { session: 1 }];
  return new Map<Place, Scored>(places.map((place, i) => [place, { score: 1, why: { ...whys[i] } }]));
};

test("nothing is applied before enough replies have taught it", () => {
  const weights = { words: 0.2, session: -0.1 };
  const scores = scored();
  applyLearnt(scores, places, { weights, baseline: 0, feedback: ENOUGH_FEEDBACK - 1 }, { explore: 0, text: "q" });
  expect(scores).toEqual(scored());
  applyLearnt(scores, places, { weights, baseline: 0, feedback: ENOUGH_FEEDBACK }, { explore: 0, text: "q" });
  expect(scores.get("a:1")).toEqual({ score: 1.2, why: { words: 1, learnt: 0.2 } });
  expect(scores.get("b:2")!.score).toBeCloseTo(0.9, 12);
});

test("exploration is the same for the same question and shrinks with what was learnt", () => {
  const explored = (feedback: number, text: string) => {
    const scores = scored();
    applyLearnt(scores, places, { weights: {}, baseline: 0, feedback }, { explore: 0.02, text });
    return places.map((place) => scores.get(place)!.score - 1);
  };
  expect(explored(0, "Where?")).toEqual(explored(0, "Where?"));
  expect(explored(0, "Where?")).not.toEqual(explored(0, "When?"));
  // The first noise of the seed, sized 0.02 and, after 60 replies, 0.02/√4.
  expect(explored(0, "Where?")[0]).toBeCloseTo(0.02 * gumbel(seedOf("Where?"))(), 12);
  expect(explored(60, "Where?")[0]).toBeCloseTo(0.01 * gumbel(seedOf("Where?") + 60)(), 12);
});

test("Gumbel noise has its mean and spread", () => {
  const noise = gumbel(7);
  const drawn = Array.from({ length: 20_000 }, noise);
  const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
  const variance = drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / drawn.length;
  // Mean: Euler's constant 0.5772; variance: π²/6 = 1.645.
  expect(mean).toBeCloseTo(0.5772, 1);
  expect(variance).toBeCloseTo(1.645, 0);
});
