import { expect, test } from "vitest";
import { blankTelling, tellingSentences, type ForgottenWords } from "@/lib/memory/forgotten-words";

const allergy: ForgottenWords = {
  ...{ statement: "Maya is allergic to macadamia nuts.", subject: "Maya", rare: true },
  terms: new Set(["allerg", "macadamia", "nut"]),
  telling: new Set(["macadamia"]),
};
const told = (text: string, role: "user" | "assistant", words = allergy) =>
  tellingSentences({ text, role }, [words]).map((sentence) => sentence.text.trim());

test("of the person's own a sentence that says it is told, not one that uses a word of it", () => {
  expect(
    told("As I said, macadamia nuts are out. Are nuts healthy? I bought macadamia oil. I like tea.", "user"),
  ).toEqual(["As I said, macadamia nuts are out."]);
});

test("of what Kith wrote a rare word of it is enough, a common one is not", () => {
  const text = "Macadamia is off the list. Nuts are healthy.";
  expect(told(text, "assistant")).toEqual(["Macadamia is off the list."]);
  expect(told(text, "assistant", { ...allergy, rare: false })).toEqual([]);
});

test("a single word that is used often says nothing", () => {
  const happy = { ...allergy, terms: new Set(["happi"]), telling: new Set(["happi"]) };
  expect(told("Happy birthday to Tom!", "user", { ...happy, rare: false })).toEqual([]);
  expect(told("I am happy.", "user", happy)).toEqual(["I am happy."]);
});

test("a sentence that another memory rests on stays, the others are blanked in their places", () => {
  const text = "Macadamia nuts again! My sister sells macadamia nuts. Bye.";
  const kept = [{ quote: "My sister sells macadamia nuts", start: text.indexOf("My sister") }];
  expect(blankTelling({ text, role: "user" }, [allergy], kept)).toBe(
    "[forgotten] My sister sells macadamia nuts. Bye.",
  );
  expect(blankTelling({ text, role: "user" }, [allergy])).toBe("[forgotten] [forgotten] Bye.");
});
