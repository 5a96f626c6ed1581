import { expect, test } from "vitest";
import { standFor } from "@/lib/memory/recall/stand-for";

// Ten characters: seven of them are enough.
const message = "0123456789";

test("seven tenths stand for a message, six do not", () => {
  expect(standFor(message, ["0123456"])).toBe(true);
  expect(standFor(message, ["012345"])).toBe(false);
  expect(standFor(message, ["789", "0123"])).toBe(true);
});

test("what two quote counts once, and what does not stand there not at all", () => {
  expect(standFor(message, ["0123", "0123"])).toBe(false);
  expect(standFor(message, ["01234", "2345", "34"])).toBe(false);
  expect(standFor(message, ["01234", "3456"])).toBe(true);
  expect(standFor(message, ["0123456x"])).toBe(false);
  expect(standFor(message, [])).toBe(false);
});
