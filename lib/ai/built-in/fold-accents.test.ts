import { expect, test } from "vitest";
import { foldAccents } from "@/lib/ai/built-in/fold-accents";

test.each([
  ["siobhán", "siobhan"],
  ["kraków", "krakow"],
  ["łódź", "lodz"],
  ["smørrebrød", "smorrebrod"],
  ["straße", "strasse"],
  ["cœur", "coeur"],
  ["nguyễn", "nguyen"],
  ["αθήνα", "αθηνα"],
  ["plain words, 12", "plain words, 12"],
])("%s → %s", (text, folded) => {
  expect(foldAccents(text)).toBe(folded);
  expect(foldAccents(text.normalize("NFD"))).toBe(folded);
});

test.each(["чай", "ёлка", "हिन्दी", "がぎ", "한국", "عَرَبِيّ"])("%s keeps what is no accent", (text) =>
  expect(foldAccents(text)).toBe(text),
);
