import { expect, test } from "vitest";
import { findSurviving, sentencesAround, spansOf } from "@/lib/memory/edits/find-surviving";

const find = (before: string, after: string, quote: string) => {
  const start = before.indexOf(quote);
  const at = findSurviving(before, after, { start, end: start + quote.length });
  return at === null ? null : after.slice(at, at + quote.length);
};

test("words whose sentence is the same are found where they stand now", () => {
  expect(find("I like tea. I live in Berlin.", "Hello! I live in Berlin.", "live in Berlin")).toBe("live in Berlin");
  expect(find("I live in Berlin.\nBye.", "Oh, well.\n  I live in Berlin.  \nI like tea.", "I live in Berlin")).toBe(
    "I live in Berlin",
  );
});

test("the same words in another sentence are other words", () => {
  expect(find("I live in Berlin.", "I never said I live in Berlin.", "I live in Berlin")).toBeNull();
  expect(find("I live in Berlin.", "I live in Berlin. Not!", "I live in Berlin")).toBe("I live in Berlin");
  expect(find("I live in Berlin", "I live in Berlin, in theory.", "I live in Berlin")).toBeNull();
  expect(find("I like tea.", "", "I like tea")).toBeNull();
});

test("a quote over two sentences needs both", () => {
  const before = "I have a dog. He is called Rufus. I like tea.";
  const quote = "dog. He is called Rufus";
  expect(find(before, "I have a dog. He is called Rufus.", quote)).toBe(quote);
  expect(find(before, "I have a dog. I like tea. He is called Rufus.", quote)).toBeNull();
  expect(sentencesAround(before, before.indexOf(quote), before.indexOf(quote) + quote.length)?.text).toBe(
    "I have a dog. He is called Rufus.",
  );
});

test("sentences are given with their places, without the space around them", () => {
  const text = "  One.  Two!\n\nThree 🎉 four.";
  for (const span of spansOf(text)) expect(text.slice(span.start, span.end)).toBe(span.text);
  expect(spansOf(text).map((span) => span.text)).toEqual(["One.", "Two!", "Three 🎉 four."]);
});
