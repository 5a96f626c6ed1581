import { expect, test } from "vitest";
import type { Piece } from "@/lib/memory/profile/types";
import { diffSentences } from "@/lib/memory/view/diff-sentences";
import { diffWords } from "@/lib/memory/view/diff-words";

const told = (...texts: string[]) => texts.map((text) => ({ text, memoryIds: [text] }));
const marked = (pieces: Piece[]) =>
  pieces.map(({ how, text }) => (how === "same" ? text : how === "added" ? `+${text}+` : `-${text}-`)).join("");

test.each([
  ["Maya lives in Berlin.", "Maya lives in Lisbon.", "Maya lives in- Berlin.-+ Lisbon.+"],
  ["Maya likes tea.", "Maya really likes tea.", "Maya+ really+ likes tea."],
  ["", "Kind and brief.", "+Kind and brief.+"],
  ["Kind.", "", "-Kind.-"],
  ["a b", "a b", "a b"],
])("%s → %s", (before, after, expected) => {
  const pieces = diffWords(before, after);
  expect(marked(pieces)).toBe(expected);
  const side = (other: Piece["how"]) => pieces.filter(({ how }) => how !== other).map(({ text }) => text);
  expect(side("removed").join("")).toBe(after);
  expect(side("added").join("")).toBe(before);
});

test("sentences that stay are counted, alike ones are paired, the rest is added or gone", () => {
  const { changes, same } = diffSentences(
    told("Maya likes tea.", "Maya lives in Berlin.", "Tom is Maya's boyfriend."),
    told("Maya lives in Lisbon.", "Maya likes tea.", "Pixel is a cat from the shelter."),
  );
  expect(same).toBe(1);
  expect(changes.map(({ how, pieces }) => [how, marked(pieces)])).toEqual([
    ["changed", "Maya lives in- Berlin.-+ Lisbon.+"],
    ["added", "+Pixel is a cat from the shelter.+"],
    ["removed", "-Tom is Maya's boyfriend.-"],
  ]);
});
