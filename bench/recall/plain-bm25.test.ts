import { expect, test } from "vitest";
import { plainBm25 } from "./plain-bm25";

test("the rarer word decides, and what shares no word is not found", () => {
  const search = plainBm25([
    { id: "a", text: "Maya: the weather was fine 3 May" },
    { id: "b", text: "Maya: the harbour was fine 4 May" },
    { id: "c", text: "Jo: hello 5 June" },
  ]);
  const { ranking, within } = search("How was the harbour?");
  expect(ranking).toEqual(["b", "a"]);
  expect(within[500]).toEqual(["b", "a"]);
});
