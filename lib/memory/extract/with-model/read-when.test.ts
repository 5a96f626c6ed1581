import { expect, test } from "vitest";
import { readWhen } from "./read-when";

const read = (
  from: string | null,
  to: string | null = null,
  more: { precision?: "week"; happens?: boolean; zone?: string } = {},
) => {
  const when = readWhen({ from, to, precision: more.precision ?? null }, more.zone ?? "UTC", more.happens ?? false);
  return when && [when.from?.toISOString().slice(0, 16), when.to?.toISOString().slice(0, 16), when.precision];
};

test.each([
  ["a state since a day is open", read("2026-11-20"), ["2026-11-20T00:00", undefined, "day"]],
  [
    "an event on a day ends with it",
    read("2026-11-20", null, { happens: true }),
    ["2026-11-20T00:00", "2026-11-21T00:00", "day"],
  ],
  ["an event in a month", read("2026-12", null, { happens: true }), ["2026-12-01T00:00", "2027-01-01T00:00", "month"]],
  ["an event in a year", read("1990", null, { happens: true }), ["1990-01-01T00:00", "1991-01-01T00:00", "year"]],
  [
    "an event in a week",
    read("2026-11-23", null, { happens: true, precision: "week" }),
    ["2026-11-23T00:00", "2026-11-30T00:00", "week"],
  ],
  ["the last day is inside", read("2026-05-01", "2026-05-14"), ["2026-05-01T00:00", "2026-05-15T00:00", "day"]],
  ["only an end", read(null, "2025"), [undefined, "2026-01-01T00:00", "year"]],
  ["an end before the start is left out", read("2026-05-02", "2026-05-01"), ["2026-05-02T00:00", undefined, "day"]],
  [
    "a time of day is a day",
    read("2026-11-20T18:30:00Z", null, { happens: true }),
    ["2026-11-20T00:00", "2026-11-21T00:00", "day"],
  ],
  ["midnight is the zone's", read("2026-11-20", null, { zone: "Asia/Tokyo" }), ["2026-11-19T15:00", undefined, "day"]],
  [
    "a day of 23 hours",
    read("2026-03-29", null, { zone: "Europe/Oslo", happens: true }),
    ["2026-03-28T23:00", "2026-03-29T22:00", "day"],
  ],
])("%s", (_name, got, expected) => {
  expect(got).toEqual(expected);
});

test.each([[null], ["soon"], ["2026-13"], ["2026-02-30"], [""]])("%s is no date", (text) => {
  expect(read(text)).toBeUndefined();
});
