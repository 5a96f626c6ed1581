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

// A text's tf-idf vector by hand: idf ln(1 + N/df), each vector of length 1. The best weight is 1 throughout.
test("centrality is the mean cosine to the others, and counts three tenths", () => {
  // Of three sentences violin and harp stand in two, idf ln 2.5 = .9163, drum in one, ln 4 = 1.3863. "Violin" 1; "violin
  // harp" .7071 each; "harp drum" .5514 and .8343. Cosines .7071, .3899 and 0, sums .7071, 1.0970 and .3899: of the best
  // .6446, 1 and .3554. Bits: of five words violin and harp are two, 1.3219, drum one, 2.3219; the means 1.3219, 1.3219
  // and 1.8219: of the best .7256, .7256 and 1. So the first has .3 · .6446 + .2 · .7256 = .3385 + ½ of its weight, the
  // last .3 · .3554 + .2 + .5 = .8066: as much as the first at weight .9363.
  const first = (weight: number) =>
    texts(
      chooseSentences([sentence("Violin.", weight), sentence("Violin, harp.", 0), sentence("Harp, drum.", 1)], {
        ...room,
        sentences: 1,
      }),
    );
  expect(first(0.93)).toEqual(["Harp, drum."]);
  expect(first(0.94)).toEqual(["Violin."]);
});

test("information is the mean of the words' bits, and counts two tenths", () => {
  // "Harp" thrice among four words, log₂ 4/3 = .4150 bits, and drum once, 2: nothing is central, so the harp has
  // .2 · .2075 = .0415 + ½ of its weight, the drum .2 + ½: even at weights 1 and .683.
  const first = (weight: number) =>
    texts(chooseSentences([sentence("Harp harp harp.", 1), sentence("Drum.", weight)], { ...room, sentences: 1 }));
  expect(first(0.68)).toEqual(["Harp harp harp."]);
  expect(first(0.69)).toEqual(["Drum."]);
});

test("what is like a chosen sentence loses three tenths of the likeness, and keeps seven of its score", () => {
  // Harp in two of three, idf .9163, the others 1.3863: the first two have a cosine of (.9163/1.6617)² = .3040 and are
  // as central, 1; the flute 0. Bits 1.8219, 1.8219 and 2.3219, of the best .7847, .7847 and 1. "Violin, harp" comes
  // first with .3 + .1569 + .5. Then "harp drum" of weight .3 has .7 · (.4569 + .15) − .3 · .3040 = .3336, the flute
  // .7 · (.2 + w/2): as much at w = .5533.
  const second = (weight: number) =>
    texts(
      chooseSentences(
        [sentence("Violin, harp.", 1, 1), sentence("Harp, drum.", 0.3, 2), sentence("Flute.", weight, 2)],
        { ...room, sentences: 2 },
      ),
    )[1];
  expect(second(0.55)).toBe("Harp, drum.");
  expect(second(0.56)).toBe("Flute.");
});

test("the likeness is that to the most alike of all chosen", () => {
  // Harp in two of four, idf ln 3 = 1.0986, the others ln 5 = 1.6094: cosine (1.0986/1.9486)² = .3179. Bits of six words
  // 2.0850 against 2.5850: .8066. First "violin, harp", then the flute with .7 · (.2 + .45) = .455. Third "harp drum" has
  // .7 · (.3 + .1613 + .1) − .3 · .3179 = .2976, the cello .7 · (.2 + .25) = .315; the mean likeness, .1589, would leave .3453.
  const chosen = chooseSentences(
    [
      sentence("Violin, harp.", 1, 1),
      sentence("Flute.", 0.9, 2),
      sentence("Harp, drum.", 0.2, 3),
      sentence("Cello.", 0.5, 3),
    ],
    room,
  );
  expect(texts(chosen)).toEqual(["Violin, harp.", "Flute.", "Cello."]);
});
