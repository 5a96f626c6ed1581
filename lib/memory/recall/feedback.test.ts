import { expect, test } from "vitest";
import { expand } from "@/lib/memory/recall/feedback";
import { RECIPE } from "@/lib/memory/recall/recipe";

const held = (entryId: number, term: string, df: number, tf = 1) => ({ entryId, term, df, tf });

test("the words that stand out in the best messages are taken in, weighed against the first of them", () => {
  const recipe = { ...RECIPE, feedback: { turns: 2, terms: 2, weight: 0.3 } };
  const best = new Map([
    [1, 1],
    [2, 0.5],
  ]);
  const read = [
    held(1, "fado", 2),
    held(2, "fado", 2),
    held(1, "lisbon", 3, 5),
    // Asked for already; in no other message; and behind the two that are taken.
    held(1, "violin", 4),
    held(1, "amalia", 1),
    held(2, "rain", 5),
  ];
  const terms = expand(new Map([["violin", 1]]), read, best, 9, recipe);
  // Of 9 messages: fado in 2, idf ln(1 + 7.5/2.5) = 1.3863, by 1 and ½: 2.0794. Lisbon in 3, ln(1 + 6.5/3.5) = 1.0498,
  // its five counted as two: 2.0996.
  expect([...terms.keys()]).toEqual(["violin", "lisbon", "fado"]);
  expect(terms.get("violin")).toBe(1);
  expect(terms.get("lisbon")).toBeCloseTo(0.3);
  expect(terms.get("fado")).toBeCloseTo((0.3 * 2.0794) / 2.0996, 4);
});
