import type { When } from "../../types";
import { instantOf, civilAt } from "./times/civil";
import { whenOf } from "./times/span";
import type { Moment, Parsed } from "./draft";

/** How a rule's fact lasts: a thing that happened then, one that began then and lasts, or one that is over. */
export type Lasting = "happened" | "began" | "over";

/** Valid time of a clause from its time words; `over` without any ends on the day it was said. */
export function validTime(parsed: Parsed, moment: Moment, lasting: Lasting): When | undefined {
  const spans = parsed.times.filter((t) => t.span);
  const since = spans.find((t) => t.role === "since")?.span;
  const until = spans.find((t) => t.role === "until")?.span;
  // "Before Friday" and "after 2019" say what day it was not: no date is made of them.
  const bounded = (t: (typeof spans)[number]) => /^(?:before|after) /.test(t.told);
  const found = spans.find((t) => t.role === "at" && !bounded(t));
  const at = found?.span;
  const zone = moment.timeZone;
  if (since || until) {
    const from = since ? { from: instantOf(since.from, zone) } : {};
    const to = until ? { to: instantOf(until.to, zone) } : {};
    const when: When = { ...from, ...to, precision: (since ?? until)!.precision };
    return lasting === "over" && !until ? { ...when, to: moment.at } : when;
  }
  if (at && lasting === "over" && endsAt(parsed.told, found!.told))
    return { to: instantOf(at.to, zone), precision: at.precision };
  if (at && lasting === "began") return { from: instantOf(at.from, zone), precision: at.precision };
  if (at) return whenOf(at, zone);
  if (spans.some(bounded)) return undefined;
  if (lasting === "over") return { to: instantOf(civilAt(moment.at, zone), zone), precision: "day" };
  return undefined;
}

/** "Used to smoke but quit in 2015": then it was over, and nothing says since when it had been so. */
const ENDING =
  /\b(?:but|and|then|before|until|,) (?:\p{L}+ )??(?:\p{L}+ly )?(?:quit|stopped|gave (?:it |that )?up|left|moved|packed (?:it|that) in|kicked (?:it|the habit))\b[^.;]*$/iu;

const endsAt = (told: string, time: string): boolean => ENDING.test(told.slice(0, Math.max(0, told.indexOf(time))));
