import { expect, test } from "vitest";
import { calendarDay, elapsed } from "@/lib/memory/recall/elapsed";

const now = new Date("2026-11-24T12:00:00Z");

test.each([
  ["2026-11-24T00:00:00Z", "today"],
  ["2026-11-23T23:59:59Z", "yesterday"],
  ["2026-11-22T12:00:00Z", "2 days ago"],
  ["2026-11-11T12:00:00Z", "13 days ago"],
  ["2026-11-10T12:00:00Z", "2 weeks ago"],
  ["2026-11-03T12:00:00Z", "3 weeks ago"],
  ["2026-09-25T12:00:00Z", "9 weeks ago"],
  ["2026-09-24T12:00:00Z", "2 months ago"],
  ["2025-11-24T12:00:00Z", "12 months ago"],
  ["2024-11-25T12:00:00Z", "24 months ago"],
  ["2024-11-23T12:00:00Z", "2 years ago"],
  ["2023-11-24T12:00:00Z", "3 years ago"],
  ["2023-11-26T12:00:00Z", "2 years ago"],
  ["2016-11-24T12:00:00Z", "10 years ago"],
  ["2026-11-25T00:00:00Z", "tomorrow"],
  ["2026-11-27T12:00:00Z", "in 3 days"],
  ["2026-12-15T12:00:00Z", "in 3 weeks"],
])("%s is %s", (at, words) => {
  expect(elapsed(new Date(at), now, "UTC")).toBe(words);
});

test("days are those of the zone, not of UTC nor of the machine", () => {
  const midnight = new Date("2026-11-24T00:30:00Z");
  const before = new Date("2026-11-23T23:30:00Z");
  expect(elapsed(before, midnight, "UTC")).toBe("yesterday");
  expect(elapsed(before, midnight, "America/New_York")).toBe("today");
  expect(calendarDay(before, "Asia/Tokyo")).toBe("2026-11-24");
  expect(calendarDay(before, "Pacific/Honolulu")).toBe("2026-11-23");
});

test("an hour lost or won by daylight saving is no day", () => {
  const at = new Date("2026-03-28T12:00:00Z");
  expect(elapsed(at, new Date("2026-03-30T11:00:00Z"), "Europe/Berlin")).toBe("2 days ago");
});

test("a zone nobody knows counts as UTC", () => {
  expect(calendarDay(new Date("2026-11-23T23:30:00Z"), "Mars/Olympus")).toBe("2026-11-23");
});
