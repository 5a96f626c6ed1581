import { expect, test } from "vitest";
import { calendarDay } from "@/lib/memory/recall/elapsed";
import { endOfDay, readAsOf } from "@/lib/memory/view/as-of-day";

test.each([
  ["2026-03-02", "UTC", "2026-03-03T00:00:00.000Z"],
  ["2026-03-02", "Europe/Berlin", "2026-03-02T23:00:00.000Z"],
  ["2026-03-29", "Europe/Berlin", "2026-03-29T22:00:00.000Z"],
  ["2026-12-31", "America/Los_Angeles", "2027-01-01T08:00:00.000Z"],
])("%s is over in %s at %s", (day, timeZone, at) => {
  expect(endOfDay(day, timeZone)?.toISOString()).toBe(at);
  expect(calendarDay(new Date(endOfDay(day, timeZone)!.getTime() - 1), timeZone)).toBe(day);
});

test.each(["", "2026-02-30", "2026-13-01", "2026-3-2", "today", "0000-00-00", "2026-03-02; DROP"])(
  "%s is no day",
  (day) => {
    expect(endOfDay(day, "UTC")).toBeNull();
  },
);

test("an address asks for a day that is over, by one of two clocks; everything else is now", () => {
  const here = { now: new Date("2026-03-10T12:00:00Z"), timeZone: "UTC" };
  expect(readAsOf({ asof: "2026-03-02", clock: "believed" }, here)).toMatchObject({
    day: "2026-03-02",
    clock: "believed",
  });
  expect(readAsOf({ asof: ["2026-03-02", "x"], clock: "who" }, here)).toMatchObject({
    day: "2026-03-02",
    clock: "true",
  });
  for (const asof of ["2026-03-10", "2026-04-01", "nonsense"]) expect(readAsOf({ asof }, here)).toBeNull();
});
