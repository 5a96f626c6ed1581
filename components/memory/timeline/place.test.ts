import { expect, test } from "vitest";
import { placeMarks } from "@/components/memory/timeline/place-marks";
import { placeStates } from "@/components/memory/timeline/place-states";
import type { TimelineEntry } from "@/lib/memory/view/timeline/types";

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const entry = (id: string, from: string, to: string | null = null, slot: string | null = null): TimelineEntry => ({
  ...{ id, statement: id, kind: slot ? "fact" : "event", shape: slot ? "state" : "mark", slot, status: "active" },
  subject: { id: "maya", name: "Maya", kind: "user" },
  ...{ from: day(from), to: to === null ? null : day(to), precision: "day", fromKnown: true, toKnown: to !== null },
});
/** A pixel a day from the first of January. */
const xOf = (at: Date) => (at.getTime() - day("2026-01-01").getTime()) / 86_400_000;

test("marks of one column are stacked, and what is too high is gathered", () => {
  const five = ["a", "b", "c", "d", "e"].map((id) => entry(id, "2026-01-03"));
  const placed = placeMarks([...five, entry("far", "2026-12-31")], xOf, { size: 20, rows: 3, width: 360 });
  expect(placed.map(({ x, row, entries }) => [x, row, entries.length])).toEqual([
    [10, 0, 1],
    [10, 1, 1],
    [10, 2, 3],
    [350, 0, 1],
  ]);
});

test("homes follow each other in one row, what overlaps goes below, and what holds ends today", () => {
  const frame = { from: day("2026-01-01"), to: day("2027-01-01"), until: day("2026-11-24"), width: 365, gap: 8 };
  const states = [
    entry("Porto", "2026-05-01", null, "residence"),
    entry("Berlin", "2019-01-01", "2026-05-01", "residence"),
    entry("Orion", "2026-02-01", "2027-06-01", "employer"),
  ];
  const placed = placeStates(states, xOf, frame);
  expect(placed.map(({ entry: { id }, row, x, cutLeft, cutRight }) => [id, row, x, cutLeft, cutRight])).toEqual([
    ["Berlin", 0, 0, true, false],
    ["Orion", 1, 31, false, true],
    ["Porto", 0, 120, false, false],
  ]);
  expect(placed[2]!.width).toBe(327 - 120);
});
