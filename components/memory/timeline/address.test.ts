import { expect, test } from "vitest";
import {
  dayOf,
  noonOf,
  readTimelineAddress,
  timelineHref,
  type TimelineAddress,
} from "@/components/memory/timeline/address";

const person = "0199d2f0-0000-7000-8000-000000000001";

test("an address says the same view again", () => {
  const address: TimelineAddress = {
    ...{ zoom: "week", at: "2026-11-24", kind: "event", person, mood: false, table: true, page: 3 },
    ...{ asof: "2026-06-01", clock: "believed" },
  };
  const params = new URLSearchParams(timelineHref(address).split("?")[1]);
  expect(readTimelineAddress(Object.fromEntries(params))).toEqual(address);
  expect(timelineHref(readTimelineAddress({}))).toBe("/memory/timeline");
});

test("leaves out what it does not understand", () => {
  const odd = { zoom: "eon", at: "2026-02-31", kind: ["x"], person: "1' OR 1", page: "-3", asof: "\0", clock: "sand" };
  expect(readTimelineAddress(odd)).toEqual({ zoom: "year", mood: true, table: false });
});

test("a day is the same day in every zone", () => {
  for (const zone of ["UTC", "Pacific/Auckland", "America/Los_Angeles", "Asia/Kathmandu"]) {
    expect(dayOf(noonOf("2026-03-29", zone), zone)).toBe("2026-03-29");
  }
});
