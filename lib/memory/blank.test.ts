import { expect, test } from "vitest";
import { BLANK, blankQuotes, replaceQuotes } from "@/lib/memory/blank";

const said = "I like tea. My dad Marek died of leukaemia in 2010. My dad Marek was a miner.";

test("of two quotes that overlap nothing is left, whichever is given first", () => {
  const quotes = ["My dad Marek", "My dad Marek died of leukaemia in 2010."];
  const bare = `I like tea. ${BLANK} ${BLANK} was a miner.`;
  expect(blankQuotes(said, quotes)).toBe(bare);
  expect(blankQuotes(said, quotes.toReversed())).toBe(bare);
  expect(blankQuotes(said, ["dad Marek died", "Marek died of leukaemia"])).toBe(
    `I like tea. My ${BLANK} in 2010. My dad Marek was a miner.`,
  );
});

test("each place goes, and what stands nowhere, or is empty, changes nothing", () => {
  expect(replaceQuotes("a b a", ["a"], "-")).toBe("- b -");
  expect(replaceQuotes("abab", ["ab"], "-")).toBe("--");
  expect(blankQuotes(said, ["coffee", ""])).toBe(said);
});
