import { expect, test } from "vitest";
import { chooseSentences } from "@/lib/memory/summaries/choose-sentences";
import type { SummarySentence } from "@/lib/memory/summaries/types";

const sentence = (text: string, weight = 0.5, day = 1): SummarySentence => ({
  ...{ text, weight, about: "user", memoryIds: [text], messageIds: ["x"] },
  at: new Date(Date.UTC(2026, 2, day)).toISOString(),
});
const room = { sentences: 3, words: 60 };
const texts = (chosen: SummarySentence[]) => chosen.map((one) => one.text);

test("of two sentences that say the same one is taken, and the order is that of time", () => {
  const chosen = chooseSentences(
    [
      sentence("Maya moved to Lisbon in March.", 0.8, 9),
      sentence("Maya moved to Lisbon in March 2026.", 0.7, 8),
      sentence("Maya adopted a grey cat.", 0.6, 2),
    ],
    room,
  );
  expect(texts(chosen)).toEqual(["Maya adopted a grey cat.", "Maya moved to Lisbon in March."]);
});

test("the central sentence is taken before one that stands alone", () => {
  // "kitten" stands in three of four sentences, alone-ness in one: centrality decides, the weights being equal.
  const chosen = chooseSentences(
    [
      sentence("The kitten sleeps."),
      sentence("The kitten eats."),
      sentence("The kitten plays."),
      sentence("The tax office wrote."),
    ],
    { ...room, sentences: 1 },
  );
  expect(texts(chosen)[0]).toContain("kitten");
});

test("by hand: with nothing shared, weight and information decide", () => {
  // One term each, so information is equal (−log2 1/2 = 1 bit) and centrality 0: 0.2 + 0.5·weight.
  const chosen = chooseSentences([sentence("Piano.", 0.2), sentence("Cello.", 0.9)], { ...room, sentences: 1 });
  expect(texts(chosen)).toEqual(["Cello."]);
});

test("the room holds, nothing is rewritten, and the order given does not matter", () => {
  const many = Array.from({ length: 300 }, (_, i) =>
    sentence(`Maya visited town number ${i} with friend ${i % 7}.`, (i % 10) / 10, 1 + (i % 28)),
  );
  const chosen = chooseSentences(many, { sentences: 5, words: 24 });
  expect(chosen.reduce((sum, one) => sum + one.text.split(" ").length, 0)).toBeLessThanOrEqual(24);
  expect(many).toEqual(expect.arrayContaining(chosen));
  expect(chooseSentences(many.toReversed(), { sentences: 5, words: 24 })).toEqual(chosen);
  expect(chooseSentences([], room)).toEqual([]);
});
