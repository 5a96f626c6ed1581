import { describe, expect, test } from "vitest";
import { type Civil } from "./civil";
import { findTimes } from "./find-times";
import { readStages } from "./life-stages";

// Monday 23 November 2026, 10:00 in London.
const AT = new Date("2026-11-23T10:00:00Z");
const iso = (c: Civil) => `${c.year}-${String(c.month).padStart(2, "0")}-${String(c.day).padStart(2, "0")}`;
const seen = (text: string, direction: "past" | "future", at = AT, zone = "Europe/London") =>
  findTimes(text, at, zone, direction).map(
    (f) => f.role + (f.span ? ` ${iso(f.span.from)} ${iso(f.span.to)} ${f.span.precision}` : ""),
  );

/** Text, then role, first day, day after the last, precision. */
const PAST: [string, string][] = [
  ["last Tuesday", "at 2026-11-17 2026-11-18 day"],
  ["a week last Tuesday", "at 2026-11-10 2026-11-11 day"],
  ["a fortnight last Saturday", "at 2026-11-07 2026-11-08 day"],
  ["a week from Friday", "at 2026-12-04 2026-12-05 day"],
  ["a week on Sunday", "at 2026-12-06 2026-12-07 day"],
  ["24.11.2025", "at 2025-11-24 2025-11-25 day"],
  ["on 03.05.2021", "at 2021-05-03 2021-05-04 day"],
  ["on 24. 11. 2025", "at 2025-11-24 2025-11-25 day"],
  ["last Saturday", "at 2026-11-21 2026-11-22 day"],
  ["earlier today", "at 2026-11-23 2026-11-24 day"],
  ["yesterday evening", "at 2026-11-22 2026-11-23 day"],
  ["day before yesterday", "at 2026-11-21 2026-11-22 day"],
  ["ten days ago", "at 2026-11-13 2026-11-14 day"],
  ["a week ago", "at 2026-11-16 2026-11-23 week"],
  ["a couple of weeks ago", "at 2026-11-09 2026-11-16 week"],
  ["6 months ago", "at 2026-05-01 2026-06-01 month"],
  ["eleven months ago", "at 2025-12-01 2026-01-01 month"],
  ["20 years ago", "at 2006-01-01 2007-01-01 year"],
  ["ten minutes ago", "at 2026-11-23 2026-11-24 day"],
  ["the month before last", "at 2026-09-01 2026-10-01 month"],
  ["the year before last", "at 2024-01-01 2025-01-01 year"],
  ["the previous week", "at 2026-11-16 2026-11-23 week"],
  ["this week", "at 2026-11-23 2026-11-30 week"],
  ["this month", "at 2026-11-01 2026-12-01 month"],
  ["this year", "at 2026-01-01 2027-01-01 year"],
  ["last quarter", "at 2026-07-01 2026-10-01 month"],
  ["this quarter", "at 2026-10-01 2027-01-01 month"],
  ["next quarter", "at 2027-01-01 2027-04-01 month"],
  ["last autumn", "at 2025-09-01 2025-12-01 month"],
  ["last spring", "at 2026-03-01 2026-06-01 month"],
  ["this autumn", "at 2026-09-01 2026-12-01 month"],
  ["last October", "at 2026-10-01 2026-11-01 month"],
  ["the summer of 2019", "at 2019-06-01 2019-09-01 month"],
  ["in the winter of 2010", "at 2010-12-01 2011-03-01 month"],
  ["summer 2018", "at 2018-06-01 2018-09-01 month"],
  ["3 May", "at 2026-05-03 2026-05-04 day"],
  ["May 3rd", "at 2026-05-03 2026-05-04 day"],
  ["May 3, 2021", "at 2021-05-03 2021-05-04 day"],
  ["the 3rd of May", "at 2026-05-03 2026-05-04 day"],
  ["2023-05-03", "at 2023-05-03 2023-05-04 day"],
  ["25/12/2020", "at 2020-12-25 2020-12-26 day"],
  ["12/25/2020", "at 2020-12-25 2020-12-26 day"],
  ["29 Feb 2024", "at 2024-02-29 2024-03-01 day"],
  ["on 31 December", "at 2025-12-31 2026-01-01 day"],
  ["May 2023", "at 2023-05-01 2023-06-01 month"],
  ["back in 1987", "at 1987-01-01 1988-01-01 year"],
  ["in early June", "at 2026-06-01 2026-07-01 month"],
  ["in mid-June", "at 2026-06-01 2026-07-01 month"],
  ["in late August 2020", "at 2020-08-01 2020-09-01 month"],
  ["early June", "at 2026-06-01 2026-07-01 month"],
  ["in the 90s", "at 1990-01-01 2000-01-01 year"],
  ["in the 1990s", "at 1990-01-01 2000-01-01 year"],
  ["in the nineties", "at 1990-01-01 2000-01-01 year"],
  ["last Halloween", "at 2026-10-31 2026-11-01 day"],
  ["last Thanksgiving", "at 2025-11-27 2025-11-28 day"],
  ["on New Year's Eve", "at 2025-12-31 2026-01-01 day"],
  ["on Valentine's Day", "at 2026-02-14 2026-02-15 day"],
  ["on New Year's Day", "at 2026-01-01 2026-01-02 day"],
  ["on Boxing Day", "at 2025-12-26 2025-12-27 day"],
  ["since 2018", "since 2018-01-01 2019-01-01 year"],
  ["since last March", "since 2026-03-01 2026-04-01 month"],
  ["since yesterday", "since 2026-11-22 2026-11-23 day"],
  ["since last summer", "since 2026-06-01 2026-09-01 month"],
  ["two weeks before 3 May 2026", "at 2026-04-19 2026-04-20 day"],
  ["two weeks after 3 May 2026", "at 2026-05-17 2026-05-18 day"],
  ["two weeks before Christmas", "at 2025-12-11 2025-12-12 day"],
  ["two days before last Christmas", "at 2025-12-23 2025-12-24 day"],
  ["a couple of weeks before Christmas", "at 2025-12-08 2025-12-15 week"],
  ["3 days after 27 February 2024", "at 2024-03-01 2024-03-02 day"],
];

const FUTURE: [string, string][] = [
  ["moved to the 28th", "at 2026-11-28 2026-11-29 day"],
  ["pushed back to Friday", "at 2026-11-27 2026-11-28 day"],
  ["bumped to Friday", "at 2026-11-27 2026-11-28 day"],
  ["tomorrow night", "at 2026-11-24 2026-11-25 day"],
  ["this evening", "at 2026-11-23 2026-11-24 day"],
  ["in three days", "at 2026-11-26 2026-11-27 day"],
  ["two weeks from now", "at 2026-12-07 2026-12-14 week"],
  ["three days from today", "at 2026-11-26 2026-11-27 day"],
  ["a week from tomorrow", "at 2026-12-01 2026-12-02 day"],
  ["in six months", "at 2027-05-01 2027-06-01 month"],
  ["in ten years", "at 2036-01-01 2037-01-01 year"],
  ["in a few days", "at 2026-11-23 2026-11-30 week"],
  ["next Monday", "at 2026-11-30 2026-12-01 day"],
  ["this Sunday", "at 2026-11-29 2026-11-30 day"],
  ["next weekend", "at 2026-12-05 2026-12-07 week"],
  ["the week after next", "at 2026-12-07 2026-12-14 week"],
  ["the month after next", "at 2027-01-01 2027-02-01 month"],
  ["next winter", "at 2026-12-01 2027-03-01 month"],
  ["next spring", "at 2027-03-01 2027-06-01 month"],
  ["next January", "at 2027-01-01 2027-02-01 month"],
  ["this Christmas", "at 2026-12-25 2026-12-26 day"],
  ["last Christmas", "at 2025-12-25 2025-12-26 day"],
  ["at Thanksgiving", "at 2026-11-26 2026-11-27 day"],
  ["next Halloween", "at 2027-10-31 2027-11-01 day"],
  ["on Christmas Eve", "at 2026-12-24 2026-12-25 day"],
  ["until Friday", "until 2026-11-27 2026-11-28 day"],
  ["till 2030", "until 2030-01-01 2031-01-01 year"],
  ["until next month", "until 2026-12-01 2027-01-01 month"],
  ["on 1 January", "at 2027-01-01 2027-01-02 day"],
];

const RANGES: [string, "past" | "future", string[]][] = [
  ["from Monday to Thursday", "future", ["since 2026-11-23 2026-11-24 day", "until 2026-11-26 2026-11-27 day"]],
  ["between May and July", "past", ["since 2026-05-01 2026-06-01 month", "until 2026-07-01 2026-08-01 month"]],
  ["from 2010 to 2014", "past", ["since 2010-01-01 2011-01-01 year", "until 2014-01-01 2015-01-01 year"]],
];

describe("a wide table of times", () => {
  test.each(PAST)("%s → %s", (text, want) => expect(seen(text, "past")).toEqual([want]));
  test.each(FUTURE)("%s → %s (ahead)", (text, want) => expect(seen(text, "future")).toEqual([want]));
  test.each(RANGES)("%s (%s)", (text, direction, want) => expect(seen(text, direction)).toEqual(want));
  test.each([
    "every Monday",
    "each summer",
    "every other week",
    "on weekends",
    "once a month",
    "every Christmas",
    "every Tuesday",
    "each spring",
    "every fall",
    "every other Tuesday",
    "every second Thursday",
    "every Tuesday and Thursday",
    "every May",
    "every two weeks",
    "every 3 months",
    "the first Monday of every month",
    "on the last Friday of the month",
    "on Tuesdays and Thursdays",
    "on Monday nights",
    "twice a year",
    "four times a week",
    "every Sunday morning",
    "every single day",
    "each Thanksgiving",
    "every birthday",
    "weekly",
    "every few months",
  ])("%s makes no date", (text) => expect(seen(text, "past")).toEqual(["routine"]));
  test.each([
    "when I was ten",
    "when I was in college",
    "two weeks before my birthday",
    "on 3/5",
    "03/05/2021",
    "a second-hand car",
    "may I come in",
    "march on",
    "the sun is out",
    "fall over",
    "May is my sister",
    "a spring roll",
    "10 people",
    "open 24/7",
    "version 1.2.3",
    "on 31.02.2021",
    "on my birthday",
    "after my birthday",
    "Node 20.11.1",
    "on the 31st of nothing",
    "on 30 February",
    "some day",
    "for ages",
    "for a long time",
    "every time of my life",
    "in college",
    "the weekly report",
    "years ago",
    "at Easter",
    "for three years",
    "from October to May",
    "half 10",
    "I met 5 of 12 people",
  ])("%s gives no date", (text) => expect(seen(text, "past")).toEqual([]));
});

describe("edges of calendar and zone", () => {
  test.each<[string, string, string, "past" | "future", string]>([
    ["today", "2026-11-23T23:30:00Z", "Pacific/Auckland", "past", "at 2026-11-24 2026-11-25 day"],
    ["today", "2026-11-23T23:30:00Z", "America/Los_Angeles", "past", "at 2026-11-23 2026-11-24 day"],
    ["yesterday", "2026-01-01T00:30:00Z", "UTC", "past", "at 2025-12-31 2026-01-01 day"],
    ["last month", "2026-01-15T12:00:00Z", "UTC", "past", "at 2025-12-01 2026-01-01 month"],
    ["a month ago", "2026-03-31T12:00:00Z", "UTC", "past", "at 2026-02-01 2026-03-01 month"],
    ["next month", "2026-01-31T12:00:00Z", "UTC", "future", "at 2026-02-01 2026-03-01 month"],
    ["yesterday", "2024-03-01T12:00:00Z", "UTC", "past", "at 2024-02-29 2024-03-01 day"],
    ["tomorrow", "2026-03-28T23:30:00Z", "Europe/London", "future", "at 2026-03-29 2026-03-30 day"],
    ["today", "2026-11-01T07:30:00Z", "America/Los_Angeles", "past", "at 2026-11-01 2026-11-02 day"],
    ["on the 31st", "2026-11-23T12:00:00Z", "UTC", "past", "at 2026-10-31 2026-11-01 day"],
    ["on 29 February", "2026-11-23T12:00:00Z", "UTC", "past", "at 2024-02-29 2024-03-01 day"],
    ["on the 30th", "2026-03-15T12:00:00Z", "UTC", "past", "at 2026-01-30 2026-01-31 day"],
    ["last quarter", "2026-02-10T12:00:00Z", "UTC", "past", "at 2025-10-01 2026-01-01 month"],
    ["last winter", "2026-01-10T12:00:00Z", "UTC", "past", "at 2024-12-01 2025-03-01 month"],
  ])("%s said %s in %s", (text, at, zone, direction, want) =>
    expect(seen(text, direction, new Date(at), zone)).toEqual([want]),
  );
});

describe("a birthday memory holds", () => {
  test.each<[string, "past" | "future", string[]]>([
    ["on my birthday", "past", ["at 2026-05-03 2026-05-04 day"]],
    ["on my birthday", "future", ["at 2027-05-03 2027-05-04 day"]],
    ["two weeks before my birthday", "past", ["at 2026-04-19 2026-04-20 day"]],
    ["a week after my birthday", "future", ["at 2027-05-10 2027-05-11 day"]],
    ["my birthday is on 3 May", "past", ["at 2026-05-03 2026-05-04 day"]],
    ["on my mother's birthday", "past", []],
  ])("%s, %s", (text, direction, want) => {
    const found = findTimes(text, AT, "Europe/London", direction, false, { birthday: { month: 5, day: 3 } });
    expect(found.map((f) => `${f.role} ${iso(f.span!.from)} ${iso(f.span!.to)} ${f.span!.precision}`)).toEqual(want);
  });

  test("one on the leap day is kept on the 28th of other years", () => {
    const [found] = findTimes("on my birthday", AT, "Europe/London", "past", false, {
      birthday: { month: 2, day: 29 },
    });
    expect(iso(found!.span!.from)).toBe("2026-02-28");
  });
});

describe("seasons of the south", () => {
  test.each([
    ["last summer", "Australia/Sydney", "at 2025-12-01 2026-03-01 month"],
    ["last winter", "Pacific/Auckland", "at 2026-06-01 2026-09-01 month"],
    ["the autumn of 2020", "America/Santiago", "at 2020-03-01 2020-06-01 month"],
    ["last summer", "Asia/Singapore", "at 2026-06-01 2026-09-01 month"],
    ["last summer", "America/New_York", "at 2026-06-01 2026-09-01 month"],
  ])("%s in %s", (text, zone, want) => expect(seen(text, "past", AT, zone)).toEqual([want]));
});

describe("durations up to now give a beginning, and beside one end the other", () => {
  const spans = (text: string, lasting: boolean) =>
    findTimes(text, AT, "Europe/London", "past", lasting).map(
      (f) => `${f.role} ${iso(f.span!.from)} ${f.span!.precision}: ${f.told}`,
    );
  test.each([
    ["has lived there for three years", "since 2023-01-01 year: for three years (since about 2023)"],
    ["has lived there for the past two years now", "since 2024-01-01 year: for the past two years (since about 2024)"],
    ["has been ill for six months", "since 2026-05-01 month: for six months (since about May 2026)"],
    ["has been ill for half a year", "since 2026-05-01 month: for half a year (since about May 2026)"],
    [
      "has been away for the last couple of years",
      "since 2024-01-01 year: for the last couple of years (since about 2024)",
    ],
    ["has been away for over a decade", "since 2016-01-01 year: for over a decade (since about 2016)"],
    ["has been away for ten days", "since 2026-11-13 day: for ten days (since about 13 November 2026)"],
  ])("%s", (text, want) => expect(spans(text, true)).toEqual([want]));
  test.each<[string, string[]]>([
    [
      "lived there for three years until 2014",
      ["since 2011-01-01 year: for three years (since about 2011)", "until 2014-01-01 year: until 2014"],
    ],
    [
      "lived there from 2010 for two years",
      ["since 2010-01-01 year: from 2010", "until 2012-01-01 year: for two years (until about 2012)"],
    ],
    ["lived there from 2010 for a few years", ["since 2010-01-01 year: from 2010"]],
    ["lived there for three years", []],
  ])("%s", (text, want) => expect(spans(text, false)).toEqual(want));
});

describe("when I was in college, where memory knows when that was", () => {
  const day = (year: number, month = 1): Civil => ({ year, month, day: 1 });
  const stages = readStages([
    { statement: "Maya studied law at Leeds University from 2010 to 2014.", from: day(2010), to: day(2015) },
    { statement: "Maya was in high school from 2004 until 2010.", from: day(2004), to: day(2011) },
  ]);
  const told = (text: string, known = stages, direction: "past" | "future" = "past") =>
    findTimes(text, AT, "Europe/London", direction, false, { stages: known }).map(
      (f) => `${iso(f.span!.from)} ${iso(f.span!.to)} ${f.told}`,
    );
  test.each<[string, string[]]>([
    ["I met Tom when I was in college", ["2010-01-01 2015-01-01 when I was in college (2010 to 2014)"]],
    ["I met Tom in college", ["2010-01-01 2015-01-01 in college (2010 to 2014)"]],
    ["Back in high school, I played chess", ["2004-01-01 2011-01-01 Back in high school (2004 to 2010)"]],
    ["My sister met Tom in college", []],
    ["I met Tom when my brother was in college", []],
    ["I met Tom when I was in grad school", []],
  ])("%s", (text, want) => expect(told(text)).toEqual(want));
  test("two spans that differ, or what is said ahead, stay as they are said", () => {
    const two = readStages([
      { statement: "Maya studied law at Leeds University from 2010 to 2014.", from: day(2010), to: day(2015) },
      { statement: "Maya studied art at York University from 2016 to 2018.", from: day(2016), to: day(2019) },
    ]);
    expect(told("I met Tom when I was in college", two)).toEqual([]);
    expect(told("I will paint in college", stages, "future")).toEqual([]);
  });
});
