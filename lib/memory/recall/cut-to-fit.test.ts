import { expect, test } from "vitest";
import { cutToFit, selfInformation } from "@/lib/memory/recall/cut-to-fit";

const texts = [["tea", "lisbon"], ["tea"], ["tea", "fado"], ["tea"]].map((terms) => new Set(terms));

test("what all four hold tells log2 5/4 bits, what one holds log2 5", () => {
  const bits = selfInformation(texts);
  expect(bits("tea")).toBeCloseTo(0.3219, 4);
  expect(bits("lisbon")).toBeCloseTo(2.3219, 4);
});

test("the densest sentences that fit are kept, in order", () => {
  const bits = (term: string) => (term === "tea" ? 0 : 2);
  const text = "Tea, tea, tea. Lisbon sang fado all night. Tea then.";
  expect(cutToFit(text, bits, (cut) => cut.length <= 40)).toBe("… Lisbon sang fado all night. …");
  // Two bits each in 5, 7 and 6 characters: Fado first, then Porto, and 15 hold no third.
  expect(cutToFit("Fado. Lisbon. Porto.", bits, (cut) => cut.length <= 15)).toBe("Fado. … Porto.");
});

test("less than half of what is told, or a single sentence, is not worth its place", () => {
  const bits = () => 1;
  expect(cutToFit("One violin. Two large cellos and three violas played.", bits, (cut) => cut.length < 15)).toBeNull();
  expect(cutToFit("A violin played on and on", bits, (cut) => cut.length < 10)).toBeNull();
});
