import { expect, test } from "vitest";
import { NEUTRAL } from "@/lib/memory/mood/read-mood";
import { smoothMoods } from "@/lib/memory/mood/smooth-moods";
import { toneNote } from "@/lib/memory/mood/tone-note";

const start = Date.parse("2026-03-02T09:00:00Z");
const mood = (valence: number, hours: number, label: "sad" | "tense" | "glad" | "neutral" = "tense") => ({
  ...{ valence, arousal: 0.4, label },
  at: new Date(start + hours * 3_600_000),
});

test("said at once, half of the mood carries over", () => {
  // s1 = −0.8; s2 = 0.5·(−0.8) + 0.5·(−0.4) = −0.6; s3 = 0.5·(−0.6) + 0.5·0.2 = −0.2
  expect(smoothMoods([mood(-0.8, 0)]).valence).toBeCloseTo(-0.8);
  expect(smoothMoods([mood(-0.8, 0), mood(-0.4, 0)]).valence).toBeCloseTo(-0.6);
  const three = smoothMoods([mood(-0.8, 0), mood(-0.4, 0), mood(0.2, 0, "glad")]);
  expect(three.valence).toBeCloseTo(-0.2);
  expect(three.label).toBe("tense");
});

test("two hours later a quarter does, and by the next day nothing", () => {
  // φ = 0.5·2^(−1) = 0.25: 0.25·(−0.8) + 0.75·0.4 = 0.1
  expect(smoothMoods([mood(-0.8, 0), mood(0.4, 2, "glad")]).valence).toBeCloseTo(0.1);
  expect(smoothMoods([mood(-0.8, 0), mood(0.4, 24, "glad")]).valence).toBeCloseTo(0.4, 3);
});

test("no messages, no mood", () => {
  expect(smoothMoods([])).toEqual(NEUTRAL);
  expect(smoothMoods([mood(0, 0, "neutral")]).label).toBe("neutral");
});

test("the tone is told only when it is plain, and as a guess", () => {
  expect(toneNote(smoothMoods([mood(-0.6, 0), mood(-0.5, 0)]), "Maya")).toMatch(
    /^Maya has sounded tense .*gentle.* not a fact/,
  );
  expect(toneNote(smoothMoods([mood(-0.2, 0)]), "Maya")).toBe("");
  expect(toneNote(NEUTRAL, "Maya")).toBe("");
});
