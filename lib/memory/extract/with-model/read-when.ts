import { TZDate } from "@date-fns/tz";
import type { Precision, When } from "../../types";

type Unit = "day" | "month" | "year";
const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/;

/**
 * A model's dates (YYYY, YYYY-MM or YYYY-MM-DD; `to` is the last day) as a half-open interval of instants in the zone.
 * `happens` closes an open end after the first unit: an event on a day is over the next. What is no date is left out;
 * without a first day there is no interval unless there is a last one.
 */
export function readWhen(
  drawn: { from: string | null; to: string | null; precision: Precision | null },
  timeZone: string,
  happens: boolean,
): When | undefined {
  const from = readDate(drawn.from);
  const to = readDate(drawn.to);
  if (!from && !to) return undefined;
  const precision = drawn.precision ?? from?.unit ?? to!.unit;
  const last = to ?? (happens ? from : null);
  const start = from && instant(from.parts, timeZone);
  const end = last && after(last, precision === "week" && !to ? "week" : last.unit, timeZone);
  if (start && end && end <= start) return { from: start, precision };
  return { ...(start ? { from: start } : {}), ...(end ? { to: end } : {}), precision };
}

type Parts = [year: number, month: number, day: number];

function readDate(text: string | null): { parts: Parts; unit: Unit } | null {
  const [all, year, month, day] = DATE.exec(text?.trim() ?? "") ?? [];
  if (!all) return null;
  const parts: Parts = [Number(year), Number(month ?? 1) - 1, Number(day ?? 1)];
  const real = new Date(Date.UTC(...parts));
  if (real.getUTCMonth() !== parts[1] || real.getUTCDate() !== parts[2]) return null;
  return { parts, unit: day ? "day" : month ? "month" : "year" };
}

function after({ parts: [year, month, day] }: { parts: Parts }, unit: Unit | "week", timeZone: string): Date {
  if (unit === "year") return instant([year + 1, 0, 1], timeZone);
  if (unit === "month") return instant([year, month + 1, 1], timeZone);
  return instant([year, month, day + (unit === "week" ? 7 : 1)], timeZone);
}

const instant = (parts: Parts, timeZone: string) => new Date(new TZDate(...parts, timeZone).getTime());
