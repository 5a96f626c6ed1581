import { expect, test } from "vitest";
import { analyse } from "@/lib/memory/lexical/analyse";
import { passage, withoutCorrected, withoutQuoted } from "@/lib/memory/recall/passage";

const asked = (question: string) => new Map(analyse(question).map((term) => [term, 1]));
const filler = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => `Sentence number ${from + i} speaks of the weather.`).join(" ");

test("a short message is given whole", () => {
  expect(passage("I like tea. And rain.", asked("tea"), 700)).toBe("I like tea. And rain.");
});

test("of a long one the sentences around the best are given, in order and marked as cut", () => {
  const text = `${filler(1, 40)} My locker code is 4711. ${filler(41, 40)}`;
  const given = passage(text, asked("What is my locker code?"), 700);
  expect(given).toContain("My locker code is 4711.");
  expect(given.startsWith("… ")).toBe(true);
  expect(given.endsWith(" …")).toBe(true);
  expect(given.length).toBeLessThan(720);
  expect(text).toContain(given.slice(2, -2));
});

test("at either end only the other side is marked", () => {
  const first = passage(`My locker code is 4711. ${filler(1, 40)}`, asked("locker code"), 700);
  expect(first.startsWith("My locker code is 4711.")).toBe(true);
  expect(first.endsWith(" …")).toBe(true);
  const last = passage(`${filler(1, 40)} My locker code is 4711.`, asked("locker code"), 700);
  expect(last.startsWith("… ")).toBe(true);
  expect(last.endsWith("My locker code is 4711.")).toBe(true);
});

test("one endless sentence is cut, never inside a character", () => {
  const given = passage("🙂".repeat(5_000), asked("tea"), 700);
  expect(given.length).toBeLessThan(1_500);
  expect(given.isWellFormed()).toBe(true);
});

test("corrected words are taken out; a message of nothing else is empty", () => {
  expect(withoutCorrected("I'm allergic to peanuts. I like tea.", ["I'm allergic to peanuts."])).toBe("I like tea.");
  expect(withoutCorrected("Well, I'm allergic to peanuts!", ["I'm allergic to peanuts"])).toBe("");
  expect(withoutCorrected("I like tea.", [])).toBe("I like tea.");
});

test("sentences a memory quotes are not said again", () => {
  const text = "Morning! My sister Ana moved to Lisbon. She took the cello. I miss her.";
  expect(withoutQuoted(text, ["My sister Ana moved to Lisbon"])).toBe("Morning! … She took the cello. I miss her.");
  expect(withoutQuoted(text, ["Ana"])).toBe(text);
  expect(withoutQuoted("It is so. I like tea.", ["I like tea."])).toBe("");
});
