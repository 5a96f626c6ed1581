import { expect, test } from "vitest";
import { findTopicShifts } from "@/lib/memory/segment/find-topic-shifts";
import type { Turn } from "@/lib/memory/types";

/** Turns of these texts, each so many minutes after the one before it: `pauses[0]` lies before the second turn. */
function talk(texts: string[], pauses: number[] = []): Turn[] {
  let at = Date.UTC(2026, 10, 23, 10);
  return texts.map((text, i) => ({
    messageId: `m${i}`,
    seq: i + 1,
    speaker: i % 2 ? "companion" : "user",
    speakerName: i % 2 ? "Kith" : "Maya",
    text,
    at: new Date((at += i ? (pauses[i - 1] ?? 0) * 60_000 : 0)),
  }));
}
const times = (text: string, n: number): string[] => Array.from({ length: n }, () => text);

test("a gap is as deep as it lies below the peaks beside it, not below a peak behind a valley", () => {
  // Blocks of four turns, so the gaps' cosines are .7071, .3162, 0, .3162, .7071, .9487, 1 (the fourth: three tomatoes and
  // a train against four trains, 1/√10). Too near the start to be a boundary, the third is 1.7071 deep, and the fourth only
  // climbs to the right: 1 − .3162 = .6838. Depths 0, .3909, 1.7071, .6838, .2929, .0513, 0: mean .4466, σ .5640, bound .7286.
  expect(findTopicShifts(talk([...times("tomato", 3), ...times("train", 5)]))).toEqual([]);
  // A turn later the deepest gap is far enough in: cosines .9487, .7071, .3162, 0 and back, its depth 2 · .9487.
  expect(findTopicShifts(talk([...times("tomato", 4), ...times("train", 4)]))).toEqual([4]);
});

test("a shift is deeper than the mean and half the deviation", () => {
  // One word throughout: every cosine is 1, and what depth there is comes of pauses. Twelve minutes give .3 · 12/20 = .18.
  // Of 0, .3, 0, .18, 0, .3, 0 the mean is .1114, σ = √(.2124/7 − .1114²) = .1339, the bound .1784.
  expect(findTopicShifts(talk(times("tomato", 8), [0, 20, 0, 12, 0, 20, 0]))).toEqual([4]);
  // Eleven give .165: mean .1093, σ .1329, bound .1757.
  expect(findTopicShifts(talk(times("tomato", 8), [0, 20, 0, 11, 0, 20, 0]))).toEqual([]);
  // More than twenty minutes count as twenty.
  expect(findTopicShifts(talk(times("tomato", 8), [0, 50, 0, 12, 0, 20, 0]))).toEqual([4]);
});

test("a pause adds up to .3 to the depth of its gap", () => {
  // "garden" twice in each of ten turns, "tomato" in five and then "train" in five. The fifth gap's cosine is 64/80 = .8,
  // the fourth's 68/√(80·74) = .8838, the first's and the last's 1: depths .2 + .2 = .4 and 1 − .8838 = .1162.
  const texts = [...times("garden garden tomato", 5), ...times("garden garden train", 5)];
  expect(findTopicShifts(talk(texts))).toEqual([5]);
  // .1162 + .3 · 18/20 = .3862 is less than .4, .1162 + .3 = .4162 more; of two so near each other the deeper stays.
  expect(findTopicShifts(talk(texts, [0, 0, 0, 18]))).toEqual([5]);
  expect(findTopicShifts(talk(texts, [0, 0, 0, 20]))).toEqual([4]);
});

test("a run of more than 24 turns is cut at its deepest gap, if no shift cuts it", () => {
  // Three pauses too near the start to be boundaries, .3 each, and one of four minutes, .06. Of 29 gaps the mean is
  // .96/29 = .0331, σ = √(.2736/29 − .0331²) = .0914, the bound .0788; of 23 gaps it is .0921.
  const pauses = [20, 20, 20, ...times("", 6).map(() => 0), 4];
  expect(findTopicShifts(talk(times("tomato", 24), pauses))).toEqual([]);
  expect(findTopicShifts(talk(times("tomato", 30), pauses))).toEqual([10]);
});
