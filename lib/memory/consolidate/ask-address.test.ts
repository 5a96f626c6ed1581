import { expect, test } from "vitest";
import type { Candidate, Neighbour } from "@/lib/memory/types";
import { consolidate } from "./consolidate";

const subject = { kind: "user" as const, name: "Maya" };
const now = new Date("2026-11-23");
const moved: Candidate = {
  ...{
    statement: "Maya moved to another address in October 2026.",
    kind: "fact",
    slot: "residence",
    subject,
    people: [],
  },
  ...{ valid: { from: new Date("2026-10-01"), precision: "month" }, confidence: 0.4, importance: 0.7 },
  ...{ sensitive: false, evidence: [] },
};
const home = (said: string, more: Partial<Neighbour> = {}): Neighbour => ({
  ...{ id: "home", statement: "Maya lives in Leeds.", kind: "fact", status: "active", subject, slot: "residence" },
  ...{ similarity: 0, recordedAt: new Date(said), ...more },
});

test("an address known from before the move is asked about, and stays till then", () => {
  expect(consolidate(moved, [home("2026-09-10")], { now })).toMatchObject({
    action: "review",
    conflictsWithId: "home",
    why: "A move was told since, and not where to. Does “Maya lives in Leeds.” still hold?",
  });
});

test.each<[string, Neighbour[]]>([
  ["no address is known", []],
  ["the address was told after the move", [home("2026-11-10")]],
  ["it began with the move", [home("2026-09-10", { valid: { from: new Date("2026-10-01"), precision: "month" } })]],
  ["it is over", [home("2026-09-10", { valid: { to: new Date("2020-01-01"), precision: "year" } })]],
  ["it is somebody else's", [home("2026-09-10", { subject: { kind: "person", name: "Ana", relation: "sister" } })]],
  ["it waits already", [home("2026-09-10"), home("2026-11-10", { statement: moved.statement, status: "review" })]],
])("nothing is asked where %s", (_why, neighbours) => {
  expect(consolidate(moved, neighbours, { now }).action).toBe("ignore");
});
