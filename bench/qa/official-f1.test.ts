import { expect, test } from "vitest";
import { multiAnswerF1, officialScore, officialTokens, tokenF1 } from "./official-f1";

test("tokens are lower-case, without punctuation and articles, stemmed", () => {
  expect(officialTokens("The dogs, and a running man!")).toEqual(["dog", "run", "man"]);
  expect(officialTokens("Maria's 7-year-old")).toEqual(["maria", "7yearold"]);
});

test("F1 by hand: 2 of 5 said tokens are 2 of 3 wanted, so 2·(2/5)·(2/3)/(2/5+2/3) = 1/2", () => {
  expect(tokenF1("It was on May 7", "7 May 2023")).toBeCloseTo(0.5, 10);
});

test("a token counts as often as it stands in both: 1 of 3 said and 1 of 1 wanted is 2·(1/3)·1/(4/3) = 1/2", () => {
  expect(tokenF1("very very very", "very")).toBeCloseTo(0.5, 10);
  // 2 of 2 said, 2 of 3 wanted: 2·1·(2/3)/(5/3) = 4/5.
  expect(tokenF1("very very", "very very much")).toBeCloseTo(0.8, 10);
});

test("nothing shared, or nothing said, is 0", () => {
  expect(tokenF1("Oslo", "Bergen")).toBe(0);
  expect(tokenF1("", "Bergen")).toBe(0);
});

test("several answers: each wanted part takes its best, in any order", () => {
  expect(multiAnswerF1("Shadow, Coco", "Coco, Shadow")).toBe(1);
  // "my dog Coco" against "Coco": 1 of 3 and 1 of 1 is 1/2; "Shadow" has none: the mean is 1/4.
  expect(multiAnswerF1("my dog Coco", "Coco, Shadow")).toBeCloseTo(0.25, 10);
});

test("each category has its own rule", () => {
  expect(officialScore("1", "hiking, mountaineering", "Hiking, mountaineering")).toBe(1);
  expect(officialScore("3", "national park", "National park; she likes the outdoors")).toBe(1);
  // Whole: 2 of 2 said, 2 of 6 wanted ("she like outdoor" more, the article gone): 2·1·(2/5)/(7/5) = 4/7.
  expect(officialScore("4", "national park", "National park; she likes the outdoors")).toBeCloseTo(4 / 7, 10);
  expect(officialScore("5", "That is not mentioned in the conversation.", "")).toBe(1);
  expect(officialScore("5", "In the slipper", "")).toBe(0);
});
