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

const months = Array.from({ length: 13 }, (_, month) => new Date(Date.UTC(2026, month)));
const year = { xOf, edges: months, breadth: 20, rows: 3, width: 365 };

test("marks of one column are stacked, and what is too high is gathered", () => {
  const five = ["a", "b", "c", "d", "e"].map((id) => entry(id, "2026-01-03"));
  const placed = placeMarks([...five, entry("far", "2026-12-31")], year);
  expect(placed.map(({ x, row, entries }) => [x, row, entries.length])).toEqual([
    [15.5, 0, 1],
    [15.5, 1, 1],
    [15.5, 2, 3],
    [349.5, 0, 1],
  ]);
});

test("a mark stands over the step it is in: its month, its day", () => {
  const rough = (id: string, from: string, precision: TimelineEntry["precision"]) => ({
    ...entry(id, from),
    precision,
  });
  const told = [
    rough("some time in February", "2026-02-01", "month"),
    entry("end of February", "2026-02-28"),
    entry("first of March", "2026-03-01"),
    rough("some time in the year", "2026-01-01", "year"),
  ];
  const placed = placeMarks(told, year);
  const where = new Map(placed.map(({ x, row, entries }) => [entries[0]!.id, { x, row }]));
  expect(where.get("some time in February")).toEqual({ x: 45, row: 0 });
  expect(where.get("end of February")).toEqual({ x: 45, row: 1 });
  expect(where.get("first of March")).toEqual({ x: 74.5, row: 0 });
  expect(where.get("some time in the year")!.x).toBeCloseTo(182.6, 0);

  const days = Array.from({ length: 8 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)));
  const week = { xOf: (at: Date) => xOf(at) * 100, edges: days, breadth: 20, rows: 3, width: 700 };
  expect(placeMarks([entry("third", "2026-01-03")], week)[0]!.x).toBe(250);
});

test("marks over neighbouring steps that are narrow do not cover each other", () => {
  const days = Array.from({ length: 32 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)));
  const month = { xOf: (at: Date) => xOf(at) * 12, edges: days, breadth: 26, rows: 3, width: 372 };
  const placed = placeMarks([entry("a", "2026-01-13"), entry("b", "2026-01-14"), entry("c", "2026-01-16")], month);
  expect(placed.map(({ x, row }) => [x, row])).toEqual([
    [150, 0],
    [162, 1],
    [186, 0],
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
