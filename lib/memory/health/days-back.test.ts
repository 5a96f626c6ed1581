import { expect, test } from "vitest";
import { daysBack } from "@/lib/memory/health/days-back";

test("days are those of the person's calendar, through a change of the clock", () => {
  const { from, names } = daysBack(new Date("2026-10-25T23:30:00Z"), 3, "Europe/Berlin");
  expect(names).toEqual(["2026-10-24", "2026-10-25", "2026-10-26"]);
  expect(from).toEqual(new Date("2026-10-23T22:00:00Z"));
});
