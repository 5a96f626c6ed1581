import { expect, test } from "vitest";
import { readRange } from "@/lib/memory/recall/read-range";

const now = new Date("2026-11-24T12:00:00Z");

test("a named month is a span that holds its days", () => {
  const range = readRange("What did I do in May 2023?", now);
  expect(range!.from <= new Date("2023-05-01T12:00:00Z")).toBe(true);
  expect(range!.to >= new Date("2023-05-31T12:00:00Z")).toBe(true);
  expect(readRange("What do I like?", now)).toBeNull();
});
