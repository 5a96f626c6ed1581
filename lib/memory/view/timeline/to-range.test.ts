import { expect, test } from "vitest";
import { moodEdges, toRange } from "@/lib/memory/view/timeline/to-range";

const at = new Date("2026-11-24T12:00:00Z");
const iso = (dates: Date[]) => dates.map((date) => date.toISOString());

test("a week begins on Monday at the zone's midnight, over the change of clocks as well", () => {
  const { from, to, edges } = toRange("week", new Date("2026-10-24T12:00:00Z"), "Europe/Berlin", null);
  expect(iso([from, to])).toEqual(["2026-10-18T22:00:00.000Z", "2026-10-25T23:00:00.000Z"]);
  expect(edges).toHaveLength(8);
});

test("a month steps by days, a year by months", () => {
  expect(toRange("month", at, "UTC", null).edges).toHaveLength(31);
  const year = toRange("year", at, "Asia/Kathmandu", null);
  expect(year.edges).toHaveLength(13);
  expect(year.from.toISOString()).toBe("2025-12-31T18:15:00.000Z");
  expect(moodEdges("year", year, "Asia/Kathmandu")).toHaveLength(54);
});

test("all years go from the first to the last thing, and stay bounded", () => {
  const span = { from: new Date("2019-05-01T00:00:00Z"), to: new Date("2028-02-01T00:00:00Z") };
  const all = toRange("all", at, "UTC", span);
  expect(iso([all.from, all.to])).toEqual(["2019-01-01T00:00:00.000Z", "2029-01-01T00:00:00.000Z"]);
  expect(all.edges).toHaveLength(11);
  const ages = { from: new Date("0100-01-01T00:00:00Z"), to: new Date("9000-01-01T00:00:00Z") };
  expect(toRange("all", at, "UTC", ages).edges.length).toBeLessThanOrEqual(101);
  expect(toRange("all", at, "UTC", null).edges).toHaveLength(2);
});
