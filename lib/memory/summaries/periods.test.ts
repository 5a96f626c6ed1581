import { expect, test } from "vitest";
import { monthOfWeek, parentOf, weekOf } from "@/lib/memory/summaries/periods";

test.each([
  // The ISO calendar's own examples.
  ["2026-11-24T12:00:00Z", "UTC", "2026-W48"],
  ["2026-01-01T12:00:00Z", "UTC", "2026-W01"],
  ["2027-01-01T12:00:00Z", "UTC", "2026-W53"],
  ["2024-12-30T12:00:00Z", "UTC", "2025-W01"],
  ["2022-01-02T12:00:00Z", "UTC", "2021-W52"],
  // Sunday night in Lisbon is Monday in Tokyo, and still Sunday noon in Honolulu.
  ["2026-11-22T22:00:00Z", "Europe/Lisbon", "2026-W47"],
  ["2026-11-22T22:00:00Z", "Asia/Tokyo", "2026-W48"],
  ["2026-11-23T05:00:00Z", "Pacific/Honolulu", "2026-W47"],
  // The night the clocks go back.
  ["2026-10-25T23:30:00Z", "Europe/Berlin", "2026-W44"],
])("%s in %s is in %s", (at, timeZone, week) => {
  expect(weekOf(new Date(at), timeZone)).toBe(week);
});

test("a week has the month and the year of its Thursday", () => {
  expect(monthOfWeek("2026-W48")).toBe("2026-11");
  expect(monthOfWeek("2026-W53")).toBe("2026-12");
  expect(monthOfWeek("2025-W01")).toBe("2025-01");
  expect(monthOfWeek("2026-W18")).toBe("2026-04");
  expect(parentOf("week", "2026-W18")).toBe("2026-04");
  expect(parentOf("month", "2026-04")).toBe("2026");
  expect(parentOf("year", "2026")).toBe("story");
  expect(parentOf("story", "story")).toBe("");
});

test("every day of thirty years lies in a week whose month and year are its Thursday's", () => {
  for (let day = Date.UTC(2000, 0, 1, 12); day < Date.UTC(2030, 0, 1); day += 86_400_000) {
    const date = new Date(day);
    const thursday = new Date(day + (4 - (date.getUTCDay() || 7)) * 86_400_000);
    expect(monthOfWeek(weekOf(date, "UTC"))).toBe(thursday.toISOString().slice(0, 7));
  }
});
