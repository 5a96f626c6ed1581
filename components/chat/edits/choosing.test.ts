import { expect, test } from "vitest";
import { answerAll, answerOne, isKept, sameForAll, toLossChoice, UNANSWERED } from "@/components/chat/edits/choosing";

test("nothing is kept or forgotten before the person says so of each", () => {
  expect(isKept(UNANSWERED, "tea")).toBe(null);
  expect(toLossChoice(UNANSWERED, ["tea", "oboe"], 2)).toBe(null);
  const half = answerOne(UNANSWERED, "tea", false);
  expect(toLossChoice(half, ["tea", "oboe"], 2)).toBe(null);
  const whole = answerOne(half, "oboe", true);
  expect(toLossChoice(whole, ["tea", "oboe"], 2)).toEqual({ others: "keep", except: ["tea"] });
  // What came since they looked is not answered.
  expect(toLossChoice(whole, ["tea", "oboe", "figs"], 3)).toBe(null);
  expect(toLossChoice(whole, ["tea", "oboe"], 90)).toBe(null);
});

test("one answer holds for all, shown or not, but for those answered for themselves since", () => {
  const forgetting = answerOne(answerAll("forget"), "oboe", true);
  expect(toLossChoice(forgetting, ["tea", "oboe"], 90)).toEqual({ others: "forget", except: ["oboe"] });
  expect([isKept(forgetting, "oboe"), isKept(forgetting, "tea")]).toEqual([true, false]);
  expect(sameForAll(forgetting)).toBe(null);
  expect(sameForAll(answerOne(forgetting, "oboe", false))).toBe("forget");
  expect(sameForAll(answerAll("keep"))).toBe("keep");
  expect(sameForAll(UNANSWERED)).toBe(null);
  expect(toLossChoice(answerAll("keep"), ["tea"], 1)).toEqual({ others: "keep", except: [] });
});
