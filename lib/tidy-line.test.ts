import { expect, test } from "vitest";
import { isSeen, tidyLine } from "@/lib/tidy-line";

test("a text becomes one line, and nothing in it turns what stands behind it", () => {
  expect(tidyLine("  Ana\n\tand\u0000 Tom\u007f ")).toBe("Ana and Tom");
  expect(tidyLine("Ana \u202elives\u2066 here")).toBe("Ana lives here");
  expect(tidyLine("מאיה גרה בברלין")).toBe("מאיה גרה בברלין");
});

test("a family of signs joined to one stays joined, and joiners alone are nothing", () => {
  expect(tidyLine("👩‍👧 day")).toBe("👩‍👧 day");
  expect(isSeen("👩‍👧")).toBe(true);
  expect(isSeen("\u200b\u200d\u2060")).toBe(false);
  expect(isSeen("")).toBe(false);
});
