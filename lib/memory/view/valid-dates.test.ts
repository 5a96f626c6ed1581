import { expect, test } from "vitest";
import { toValidColumns } from "@/lib/memory/view/valid-dates";

test.each([
  ["2026-11-20", "2026-11-20", "day", "Europe/Berlin", "2026-11-19T23:00:00.000Z", "2026-11-20T23:00:00.000Z"],
  // The hour is put forward that night.
  ["2026-03-29", "2026-03-29", "day", "Europe/Berlin", "2026-03-28T23:00:00.000Z", "2026-03-29T22:00:00.000Z"],
  ["2026-11-20", "", "week", "UTC", "2026-11-16T00:00:00.000Z", null],
  ["", "2026-02-10", "month", "America/Los_Angeles", null, "2026-03-01T08:00:00.000Z"],
  ["2019-05-05", "2023-01-01", "year", "UTC", "2019-01-01T00:00:00.000Z", "2024-01-01T00:00:00.000Z"],
] as const)("%s to %s by %s in %s", (from, to, precision, timeZone, first, end) => {
  const valid = toValidColumns({ from, to, precision }, timeZone);
  expect([valid.validFrom?.toISOString() ?? null, valid.validTo?.toISOString() ?? null]).toEqual([first, end]);
});

test("without a day nothing is known", () => {
  expect(toValidColumns({ from: "", to: "", precision: "year" }, "UTC")).toEqual({
    validFrom: null,
    validTo: null,
    validPrecision: null,
  });
});
