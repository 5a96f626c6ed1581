import {
  addDays,
  addMonths,
  type Civil,
  compareCivil,
  daysIn,
  instantOf,
  MONTHS,
  sayDay,
} from "@/lib/memory/extract/built-in/times/civil";
import { datePartsOf } from "@/lib/memory/extract/built-in/times/date-parts";
import type { Neighbour, Redated, When } from "@/lib/memory/types";

/** A day, month or year that a statement names; `text` without its preposition. */
export interface SaidDay {
  start: number;
  end: number;
  preposition: string;
  text: string;
}

const SAID = new RegExp(
  `(?:\\b(on|in|to|for|at|by|until|around|about) )?((?:the (?:week|weekend) of )?(?:(?:early|late|mid)[ -])?(?:\\d{1,2} )?(?:${MONTHS.join("|")}) (?:19|20)\\d\\d|the (?:spring|summer|autumn|fall|winter) of \\d{4}(?:-\\d\\d)?|(?:(?<=\\b(?:in|to|until|by) )(?:19|20)\\d\\d))(?!\\d)`,
  "g",
);
/** The hour of the old day may be another on the new one. */
const HOUR = /^ at \d{1,2}(?::\d\d)?(?: ?[ap]m\b|\b)/i;

export const saidDays = (statement: string): SaidDay[] =>
  [...statement.matchAll(SAID)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    preposition: match[1] ?? "",
    text: match[2]!,
  }));

interface Given {
  day: SaidDay;
  valid?: When;
  redated?: Redated;
}

/** A memory's statement and time with another day; one that names none gets it at its end. */
export function giveDay(
  { statement }: Pick<Neighbour, "statement">,
  old: SaidDay | undefined,
  { day, valid, redated }: Given,
): { statement: string; valid?: When } {
  const near = old && redated?.dayOnly ? nearest(old.text, day.text) : null;
  const text = near ? sayDay(near) : day.text;
  const when =
    near && redated
      ? {
          from: instantOf(near, redated.timeZone),
          to: instantOf(addDays(near, 1), redated.timeZone),
          precision: "day" as const,
        }
      : valid;
  const preposition = /^(?:\d{1,2} |the weekend)/.test(text) ? "on" : "in";
  if (!old) return { statement: `${statement.replace(/\.$/, "")} ${preposition} ${text}.`, valid: when };
  const kept = /^(?:on|in|at|)$/.test(old.preposition) ? preposition : old.preposition;
  const after = statement.slice(old.end).replace(HOUR, "");
  return { statement: `${statement.slice(0, old.start)}${kept} ${text}${after}`, valid: when };
}

/** "The 12th" of something that was on 10 January is 12 January: the day of that name nearest to the old one. */
function nearest(old: string, told: string): Civil | null {
  const was = datePartsOf(old);
  const { day } = datePartsOf(told);
  if (!day || !was.month || !was.year) return null;
  const { month, year } = was;
  if (!was.day) return { year, month, day: Math.min(day, daysIn(year, month)) };
  const from = { year, month, day: was.day };
  const [near] = [-1, 0, 1]
    .map((step) => ({ ...addMonths({ year, month, day: 1 }, step), day }))
    .filter((c) => day <= daysIn(c.year, c.month))
    .sort((a, b) => Math.abs(compareCivil(a, from)) - Math.abs(compareCivil(b, from)));
  return near ?? null;
}
