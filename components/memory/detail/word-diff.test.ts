import { expect, test } from "vitest";
import { wordDiff } from "@/components/memory/detail/word-diff";

const say = (before: string, after: string) =>
  wordDiff(before, after)
    .map(({ text, how }) => (how === "same" ? text : how === "added" ? `[+${text}]` : `[-${text}]`))
    .join("");

test.each([
  ["Maya is allergic to peanuts.", "Maya is allergic to cashews.", "Maya is allergic to [-peanuts][+cashews]."],
  ["Maya likes tea.", "Maya likes green tea.", "Maya likes [+green ]tea."],
  ["Maya's flat", "Maya's flat", "Maya's flat"],
  ["", "Größe 40 — ja", "[+Größe 40 — ja]"],
  ["one two", "", "[-one two]"],
])("%s → %s", (before, after, shown) => {
  expect(say(before, after)).toBe(shown);
});

test("both texts can be read out of it", () => {
  const [before, after] = ["a b c d e f", "a c x d f g"];
  const parts = wordDiff(before, after);
  const of = (without: string) => parts.filter(({ how }) => how !== without).map(({ text }) => text);
  expect(of("added").join("")).toBe(before);
  expect(of("removed").join("")).toBe(after);
});
