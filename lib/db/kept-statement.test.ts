import { expect, test } from "vitest";
import { keptName } from "@/lib/db/kept-statement";

test("only what is marked is kept, and other words have another name", () => {
  expect(keptName({ sql: "SELECT 1" })).toBe("");
  expect(keptName({ sql: "SELECT '/* kept */'" })).toBe("");
  const one = keptName({ sql: "\n  /* kept */ SELECT 1" });
  expect(one).toMatch(/^kith_[0-9a-f]{40}$/);
  expect(keptName({ sql: "\n  /* kept */ SELECT 1" })).toBe(one);
  expect(keptName({ sql: "/* kept */ SELECT 2" })).not.toBe(one);
});
