import { describe, expect, test } from "vitest";
import { findTimes } from "./find-times";

// Monday 23 November 2026, 10:00 in London.
const AT = new Date("2026-11-23T10:00:00Z");
const day = (text: string, direction: "past" | "future" = "past", zone = "Europe/London", at = AT) =>
  findTimes(text, at, zone, direction)[0];
const iso = (c: { year: number; month: number; day: number }) =>
  `${c.year}-${String(c.month).padStart(2, "0")}-${String(c.day).padStart(2, "0")}`;

const PAST: [string, string, string, string][] = [
  ["moved last Friday", "on 20 November 2026", "2026-11-20", "day"],
  ["went on Friday", "on 20 November 2026", "2026-11-20", "day"],
  ["met on Monday", "on 23 November 2026", "2026-11-23", "day"],
  ["last Monday", "on 16 November 2026", "2026-11-16", "day"],
  ["last Sunday evening", "on 22 November 2026", "2026-11-22", "day"],
  ["yesterday", "on 22 November 2026", "2026-11-22", "day"],
  ["yesterday morning", "on 22 November 2026", "2026-11-22", "day"],
  ["last night", "on 22 November 2026", "2026-11-22", "day"],
  ["the day before yesterday", "on 21 November 2026", "2026-11-21", "day"],
  ["this morning", "on 23 November 2026", "2026-11-23", "day"],
  ["today", "on 23 November 2026", "2026-11-23", "day"],
  ["an hour ago", "on 23 November 2026", "2026-11-23", "day"],
  ["3 days ago", "on 20 November 2026", "2026-11-20", "day"],
  ["a few days ago", "in the week of 16 November 2026", "2026-11-16", "week"],
  ["last week", "in the week of 16 November 2026", "2026-11-16", "week"],
  ["two weeks ago", "in the week of 9 November 2026", "2026-11-09", "week"],
  ["the week before last", "in the week of 9 November 2026", "2026-11-09", "week"],
  ["last weekend", "on the weekend of 21 November 2026", "2026-11-21", "week"],
  ["over the weekend", "on the weekend of 21 November 2026", "2026-11-21", "week"],
  ["last month", "in October 2026", "2026-10-01", "month"],
  ["a couple of months ago", "in September 2026", "2026-09-01", "month"],
  ["in May", "in May 2026", "2026-05-01", "month"],
  ["in December", "in December 2025", "2025-12-01", "month"],
  ["last May", "in May 2026", "2026-05-01", "month"],
  ["in May 2019", "in May 2019", "2019-05-01", "month"],
  ["in 2019", "in 2019", "2019-01-01", "year"],
  ["since 2019", "since 2019", "2019-01-01", "year"],
  ["since last May", "since May 2026", "2026-05-01", "month"],
  ["since Tuesday", "since 17 November 2026", "2026-11-17", "day"],
  ["last year", "in 2025", "2025-01-01", "year"],
  ["five years ago", "in 2021", "2021-01-01", "year"],
  ["a decade ago", "in 2016", "2016-01-01", "year"],
  ["last summer", "in the summer of 2026", "2026-06-01", "month"],
  ["last winter", "in the winter of 2025-26", "2025-12-01", "month"],
  ["on 3 May 1990", "on 3 May 1990", "1990-05-03", "day"],
  ["on May 3rd", "on 3 May 2026", "2026-05-03", "day"],
  ["on the 5th", "on 5 November 2026", "2026-11-05", "day"],
  ["on 2020-05-12", "on 12 May 2020", "2020-05-12", "day"],
  ["the second of June 2024", "on 2 June 2024", "2024-06-02", "day"],
  ["last Christmas", "on 25 December 2025", "2025-12-25", "day"],
];

const FUTURE: [string, string, string, string][] = [
  ["tomorrow", "on 24 November 2026", "2026-11-24", "day"],
  ["the day after tomorrow", "on 25 November 2026", "2026-11-25", "day"],
  ["tonight", "on 23 November 2026", "2026-11-23", "day"],
  ["on Friday", "on 27 November 2026", "2026-11-27", "day"],
  ["this Friday", "on 27 November 2026", "2026-11-27", "day"],
  ["next Friday", "on 4 December 2026", "2026-12-04", "day"],
  ["next week", "in the week of 30 November 2026", "2026-11-30", "week"],
  ["this weekend", "on the weekend of 28 November 2026", "2026-11-28", "week"],
  ["next month", "in December 2026", "2026-12-01", "month"],
  ["in two weeks", "in the week of 7 December 2026", "2026-12-07", "week"],
  ["in March", "in March 2027", "2027-03-01", "month"],
  ["next year", "in 2027", "2027-01-01", "year"],
  ["next summer", "in the summer of 2027", "2027-06-01", "month"],
  ["until June", "until June 2027", "2027-06-01", "month"],
  ["on 14 February", "on 14 February 2027", "2027-02-14", "day"],
  ["at Christmas", "on 25 December 2026", "2026-12-25", "day"],
];

describe("times are resolved against the day they were said", () => {
  test.each(PAST)("%s → %s", (text, told, from, precision) => {
    const found = day(text, "past");
    expect([found?.told, found?.span && iso(found.span.from), found?.span?.precision]).toEqual([told, from, precision]);
  });
  test.each(FUTURE)("%s → %s (ahead)", (text, told, from, precision) => {
    const found = day(text, "future");
    expect([found?.told, found?.span && iso(found.span.from), found?.span?.precision]).toEqual([told, from, precision]);
  });
  test.each(["every Sunday", "on Tuesdays", "twice a week", "each morning", "in the evenings"])(
    "%s comes back",
    (text) => {
      expect(day(`I run ${text}`)).toMatchObject({ role: "routine", told: text });
    },
  );
  test.each([
    "I may go",
    "I sat in the sun",
    "I march on",
    "I am 34",
    "two kids",
    "I have 2019 stamps",
    "room 12",
    "the second one",
  ])("%s is no time", (text) => {
    expect(findTimes(text, AT, "UTC", "past")).toEqual([]);
  });
});

test("the zone decides which day it is", () => {
  const late = new Date("2026-11-23T23:30:00Z");
  expect(day("today", "past", "UTC", late)?.told).toBe("on 23 November 2026");
  expect(day("today", "past", "Asia/Tokyo", late)?.told).toBe("on 24 November 2026");
  expect(day("yesterday", "past", "America/Los_Angeles", new Date("2026-11-24T02:00:00Z"))?.told).toBe(
    "on 22 November 2026",
  );
});

test("a duration up to now gives a beginning", () => {
  expect(findTimes("has worked there for 5 years", AT, "UTC", "past", true)[0]).toMatchObject({
    role: "since",
    told: "for 5 years (since about 2021)",
  });
});
