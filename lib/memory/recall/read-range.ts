import * as chrono from "chrono-node";
import type { Range } from "@/lib/memory/recall/in-range";

const DAY_MS = 86_400_000;

/** The span of the dates a question names, null where it names none: a day, or the month or year where no finer part is given. */
export function readRange(text: string, now: Date): Range | null {
  const spans = chrono.parse(text.slice(0, 2_000), now).flatMap(({ start, end }) => {
    const from = start.date();
    const days =
      start.isCertain("day") || start.isCertain("weekday")
        ? 1
        : start.isCertain("month")
          ? 31
          : start.isCertain("year")
            ? 366
            : 0;
    if (!days) return [];
    const first = days === 1 ? from : new Date(Date.UTC(from.getUTCFullYear(), days > 31 ? 0 : from.getUTCMonth(), 1));
    return [{ from: first, to: end?.date() ?? new Date(first.getTime() + days * DAY_MS) }];
  });
  if (!spans.length) return null;
  return {
    from: new Date(Math.min(...spans.map((span) => span.from.getTime())) - DAY_MS),
    to: new Date(Math.max(...spans.map((span) => span.to.getTime())) + DAY_MS),
  };
}
