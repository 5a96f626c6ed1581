import { expect, test } from "vitest";
import { newUuid } from "@/components/chat/new-uuid";

test("is a version 7 uuid whose first 48 bits are the milliseconds", () => {
  const id = newUuid(1_795_000_123_456);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(1_795_000_123_456);
});

test("never the same twice", () => {
  expect(new Set(Array.from({ length: 1000 }, () => newUuid(1))).size).toBe(1000);
});
