import { expect, test } from "vitest";
import { NEUTRAL, readMood } from "@/lib/memory/mood/read-mood";

const normal = (sum: number) => sum / Math.sqrt(sum * sum + 15);

test.each([
  // happy 2.5, so + 0.293, two marks + 0.584: s = 3.377
  ["I'm so happy!!", normal(3.377)],
  // happy 2.5 × −0.74 = −1.85
  ["I'm not happy.", normal(-1.85)],
  // annoy −2.2, SO in capitals boosts all the same: −2.493
  ["my boss is SO annoying", normal(-2.493)],
  // furious −3 − 0.733 for the capitals
  ["I'm FURIOUS about it", normal(-3.733)],
  // nice 1.8 × 0.5 before the but, exhausted −2 × 1.5 after it: −2.1
  ["The trip was nice but I'm exhausted", normal(-2.1)],
  // really stands two words before: 0.293 × 0.95; love 3.1
  ["I really do love it", normal(3.1 + 0.293 * 0.95)],
])("%s", (text, valence) => {
  expect(readMood(text).valence).toBeCloseTo(valence, 6);
});

test.each([
  ["I'm worried about my exam tomorrow", "tense"],
  ["ugh I hate this. wtf", "angry"],
  ["I miss him so much :(", "sad"],
  ["so tireddd 🥱", "tired"],
  ["lmao that was hilarious 😂", "glad"],
  ["can't wait for the trip!! 🎉", "excited"],
  ["I am not worried any more", "calm"],
  ["not bad", "calm"],
  ["I've never been so happy", "glad"],
  ["I dont feel good", "sad"],
  ["This is kind of a table", "neutral"],
])("%s sounds %s", (text, label) => {
  expect(readMood(text).label).toBe(label);
});

test.each([
  "",
  "ok",
  "The train leaves at nine.",
  "ill be there, sorry",
  "I left it down there",
  "Are you sad?",
  "Mir geht es gut",
])("nothing is felt in: %s", (text) => {
  expect(readMood(text)).toEqual(NEUTRAL);
});

test("arousal tells anger from weariness; shouting and marks raise it; both stay inside their bounds", () => {
  expect(readMood("I'm furious").arousal).toBeGreaterThan(0.5);
  expect(readMood("I'm exhausted").arousal).toBeLessThan(-0.5);
  expect(readMood("I'm furious!!!").arousal).toBeGreaterThan(readMood("I'm furious").arousal);
  const much = readMood(`${"I HATE this so much!!! ".repeat(500)}`);
  expect(much.valence).toBeGreaterThanOrEqual(-1);
  expect(much.arousal).toBeLessThanOrEqual(1);
});

test("a long text without spaces is read in time", () => {
  const started = performance.now();
  readMood("a".repeat(200_000) + " sad ".repeat(20_000));
  expect(performance.now() - started).toBeLessThan(1_000);
});
