import { expect, test } from "vitest";
import { describeEpisode } from "@/lib/memory/segment/describe-episode";

const summaryOf = (texts: string[], speakerName = "Maya"): string =>
  describeEpisode(
    texts.map((text, i) => ({
      ...{ messageId: `m${i}`, seq: i + 1, speaker: "user" as const, speakerName },
      ...{ text, at: new Date(Date.UTC(2026, 10, 23, 10, i)) },
    })),
  ).summary;

// Each shares two of its three words with both others: (2 + 2)/√3 = 2.31.
const central = ["Orchard pond heron.", "Orchard pond frog.", "Orchard pond carp."];
// What is asked is counted and not quoted: two others hold "violin" and three "kettle".
const asked = ["Violin?", "Violin?", "Kettle?", "Kettle?", "Kettle?"];
const told = (...texts: string[]) => texts.map((text) => `Maya: ${text}`).join(" ");

test("of five sentences the four stay whose words the others share most, for the root of their number", () => {
  // Two words, 2/√2 = 1.41, against four, 3/√4 = 1.5.
  expect(summaryOf([...central, "Violin lesson.", "Kettle, spoon, ladle, sieve.", ...asked])).toBe(
    told(...central, "Kettle, spoon, ladle, sieve."),
  );
  // Against eight, 3/√8 = 1.06.
  const long = "Kettle, spoon, ladle, sieve, whisk, funnel, grater, tongs.";
  expect(summaryOf([long, "Violin lesson.", ...central, ...asked])).toBe(told("Violin lesson.", ...central));
});

test("a word no other sentence holds makes none central, however many there are", () => {
  // Shared by nobody, 0; "violin" by two, 1.41.
  const lonely = "Spoon, ladle, sieve, whisk, funnel, grater.";
  expect(summaryOf([lonely, ...central, "Violin lesson.", ...asked])).toBe(told(...central, "Violin lesson."));
});

test("of two sentences that share more than 70 % of the shorter one's words one is told", () => {
  // Three of four is 75 %, two of three 67 %.
  expect(summaryOf(["Orchard, pond, heron, frog.", "Orchard, pond, heron, carp."])).toBe(
    told("Orchard, pond, heron, frog."),
  );
  expect(summaryOf(central)).toBe(told(...central));
});

test("a summary has sixty words at most, names with them", () => {
  const words = (from: number, n: number) => `${Array.from({ length: n }, (_, i) => `w${from + i}`).join(" ")}.`;
  // 30 + 30 with the name before each; then 31 + 30.
  expect(summaryOf([words(100, 29), words(200, 29)])).toBe(told(words(100, 29), words(200, 29)));
  expect(summaryOf([words(100, 30), words(200, 29)])).toBe(told(words(100, 30)));
});
