import { expect, test } from "vitest";
import { atEdges } from "@/lib/memory/recall/at-edges";

test("the strongest stand first and last, the weakest in the middle", () => {
  expect(atEdges([1, 2, 3, 4, 5])).toEqual([1, 3, 5, 4, 2]);
  expect(atEdges([1, 2])).toEqual([1, 2]);
  expect(atEdges([])).toEqual([]);
});
