import { expect, test } from "vitest";
import { countTokens } from "@/lib/memory/recall/count-tokens";
import { tellElapsed, tellRelationship } from "@/lib/memory/profile/tell-relationship";

const at = new Date("2026-03-02T23:30:00Z");
const base = { timeZone: "Europe/Berlin", userName: "Maya" };
const moment = (i: number) => ({ text: `Maya and Kith planned trip number ${i}.`, messageId: `${i}`, at });

test("since when, and what was done together with its day in the person's zone", () => {
  expect(tellRelationship({ since: at, shared: [moment(1)] }, { ...base, budgetTokens: 100 })).toBe(
    "You and Maya have talked since 2026-03-03.\n- Maya and Kith planned trip number 1. (2026-03-03)",
  );
  expect(tellRelationship({ since: null, shared: [] }, { ...base, budgetTokens: 100 })).toBe("");
});

test("the budget holds and the newest stay", () => {
  const shared = Array.from({ length: 30 }, (_, i) => moment(i));
  const told = tellRelationship({ since: at, shared }, { ...base, budgetTokens: 80 });
  expect(countTokens(told)).toBeLessThanOrEqual(80);
  expect(told).toContain("number 0.");
  expect(told).not.toContain("number 29.");
});

test("time since the last session is told in days and weeks; a first talk has none", () => {
  const now = new Date("2026-03-24T10:00:00Z");
  expect(tellElapsed({ sessions: 14, lastSession: at }, { ...base, now })).toBe(
    "You and Maya last talked 3 weeks ago. There were 14 sessions so far.",
  );
  expect(tellElapsed({ sessions: 0, lastSession: null }, { ...base, now })).toBe("");
});
