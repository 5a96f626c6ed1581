import { tz } from "@date-fns/tz";
import { format } from "date-fns";
import { sayValid } from "@/components/words/valid";
import { timelineWords as words } from "@/components/words/timeline";
import type { TimelineEntry, TimelineZoom } from "@/lib/memory/view/timeline/types";

const patterns = { day: "d MMMM yyyy", week: "'the week of' d MMMM yyyy", month: "MMMM yyyy", year: "yyyy" } as const;

/** When it was, for a person; dates that are only bounds are said as such. */
export function sayWhen({ shape, from, to, precision, fromKnown, toKnown }: TimelineEntry, timeZone: string): string {
  const say = (at: Date) => format(at, patterns[precision], { in: tz(timeZone) });
  if (shape === "mark") {
    const [first, last] = [say(from), to && say(new Date(to.getTime() - 1))];
    return last && last !== first ? words.fromTo(first, last) : first;
  }
  const end = to && say(new Date(to.getTime() - 1));
  if (!end) return fromKnown ? words.since(say(from)) : words.sinceAtLeast(say(from));
  if (!fromKnown) return toKnown ? words.until(end) : words.untilAbout(end);
  return toKnown ? (sayValid({ from, to, precision }, timeZone) ?? end) : words.fromTo(say(from), words.aboutDay(end));
}

export const shapeOf = ({ shape, kind }: TimelineEntry) =>
  shape === "state" ? words.shape.state : kind === "plan" ? words.shape.plan : words.shape.event;

/** What a screen reader says of a mark or a bar. */
export const sayEntry = (entry: TimelineEntry, timeZone: string): string =>
  words.entryLabel(shapeOf(entry), sayWhen(entry, timeZone), entry.statement);

/** "2026", "November 2026", "Week of 23 November 2026", "2019 to 2027". */
export function sayRange(zoom: TimelineZoom, from: Date, to: Date, timeZone: string): string {
  const say = (at: Date, pattern: string) => format(at, pattern, { in: tz(timeZone) });
  if (zoom === "all") return words.years(say(from, "yyyy"), say(new Date(to.getTime() - 1), "yyyy"));
  if (zoom === "year") return say(from, "yyyy");
  return zoom === "month" ? say(from, "MMMM yyyy") : words.week(say(from, "d MMMM yyyy"));
}

/** A step of the axis: a year, a month or a day. */
export function sayStep(zoom: TimelineZoom, at: Date, timeZone: string): string {
  const pattern = { all: "yyyy", year: "MMMM yyyy", month: "d MMMM yyyy", week: "EEEE, d MMMM yyyy" }[zoom];
  return format(at, pattern, { in: tz(timeZone) });
}

/** The same on the axis, where there is little room. */
export function sayTick(zoom: TimelineZoom, at: Date, timeZone: string): string {
  const pattern = { all: "yyyy", year: "MMM", month: "d", week: "EEE d" }[zoom];
  return format(at, pattern, { in: tz(timeZone) });
}
