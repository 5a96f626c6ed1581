import { expect, test } from "vitest";
import { analyse, guessLanguage, tokenise } from "@/lib/memory/lexical/analyse";

test("inflections and irregular forms of a word meet in one term", () => {
  expect(analyse("She moved")).toEqual(analyse("moving"));
  expect(analyse("went")).toEqual(analyse("go"));
  expect(analyse("the children's")).toEqual(analyse("child"));
});

test("function words are left out, numbers are kept", () => {
  expect(analyse("I have been to the 3 lakes in 2023")).toEqual([
    ...analyse("lake").flatMap((term) => ["3", term]),
    "2023",
  ]);
  expect(analyse("What is that?")).toEqual([]);
});

test("full-width letters, capitals and curly apostrophes are folded", () => {
  expect(analyse("ＬＩＳＢＯＮ")).toEqual(analyse("lisbon"));
  expect(tokenise("Maya’s don't")).toEqual(["maya", "dont"]);
});

test("the language is voted for by its function words; a tie is English", () => {
  expect(guessLanguage(tokenise("ich habe meine Schwester nicht gesehen und sie war in der Stadt"))).toBe("german");
  expect(guessLanguage(tokenise("Lisbon"))).toBe("english");
  expect(analyse("auf den Märkten der Stadt und wir")).toEqual(["markt", "stadt"]);
});

test("scripts without spaces are cut into words", () => {
  const terms = analyse("私は東京に住んでいます");
  expect(terms).toContain("東京");
  expect(terms.length).toBeGreaterThan(2);
});

test("a megabyte without a space is read in bounded time and bounded terms", () => {
  const started = performance.now();
  expect(analyse("x".repeat(1_000_000)).every((term) => term.length <= 40)).toBe(true);
  analyse("東京".repeat(500_000));
  analyse("word ".repeat(200_000));
  expect(performance.now() - started).toBeLessThan(10_000);
});

test("names are found with and without their accents, in English and elsewhere", () => {
  for (const [written, plain] of [
    ["Siobhán lives in Kraków", "Siobhan lives in Krakow"],
    ["José met Zoë in Łódź", "Jose met Zoe in Lodz"],
    ["Where does Søren live?", "Where does Soren live?"],
    ["Wir fahren im Mai nach Köln und München", "Wir fahren im Mai nach Koln und Munchen"],
  ] as const)
    expect(analyse(written)).toEqual(analyse(plain));
  expect(analyse("Siobhán", { accents: "kept" })).toEqual(["siobhán"]);
});
