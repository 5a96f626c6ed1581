import { analyse } from "@/lib/memory/lexical/analyse";
import { countTokens } from "@/lib/memory/recall/count-tokens";
import { atEdges } from "@/lib/memory/recall/at-edges";
import { cutToFit, selfInformation } from "@/lib/memory/recall/cut-to-fit";
import { calendarDay, elapsed } from "@/lib/memory/recall/elapsed";
import { withoutPleasantries } from "@/lib/memory/recall/without-pleasantries";
import { RECIPE, type Packing } from "@/lib/memory/recall/recipe";
import { isPastPlan, PAST_PLAN } from "@/lib/memory/past-plan";
import type { CutItem, RecalledItem } from "@/lib/memory/types";
import { jaccard } from "@/lib/memory/lexical/jaccard";

export interface Packed {
  /** What fitted, in the order of the text; a message that was cut has the text it was cut to. */
  items: RecalledItem[];
  /** What was left out, best first, and why. */
  cut: CutItem[];
  text: string;
  tokens: number;
}

export interface PackOptions {
  budgetTokens: number;
  now: Date;
  timeZone: string;
  userName?: string;
  companionName?: string;
  packing?: Packing;
}

/** Fewer tokens hold no line worth having. */
const LEAST = 8;

/**
 * Takes items best first while they fit the token budget, of a message that does not fit whole its densest sentences
 * (`cut-to-fit.ts`), behind the best few without their pleasantries, leaves out what says almost the same as one already taken, and renders them under their day and how
 * long ago that was: said once a day, more fits. Days are in order of time, or with the order "edges" the days of the best
 * items first and last; within a day it is always time. Never over the budget.
 */
export function pack(items: RecalledItem[], options: PackOptions): Packed {
  const { whole, cut: cuts, alike, order } = options.packing ?? RECIPE.packing;
  const taken: Taken[] = [];
  const left: CutItem[] = [];
  const days = new Set<string>();
  const terms = items.map((item) => new Set(analyse(item.text)));
  const names = [options.userName, options.companionName].flatMap((name) => name?.split(" ") ?? []);
  const informationOf = selfInformation(terms);
  let tokens = 0;
  for (const [i, item] of items.entries()) {
    if (taken.some((other) => other.item.kind === item.kind && jaccard(terms[i]!, other.terms) >= alike)) {
      left.push({ item, why: "duplicate" });
      continue;
    }
    const day = renderDay(item, options);
    // The line break joins the lines, and may be a token of its own.
    const room = options.budgetTokens - tokens - (days.has(day) ? 0 : countTokens(day) + 1) - 1;
    if (room < LEAST) {
      left.push({ item, why: "budget" });
      continue;
    }
    const costOf = (text: string) => countTokens(render({ ...item, text }, options));
    let text: string | null = i >= whole && item.kind === "message" ? withoutPleasantries(item.text, names) : item.text;
    if (costOf(text) > room)
      text = item.kind === "message" && cuts ? cutToFit(text, informationOf, (cut) => costOf(cut) <= room) : null;
    if (text === null) {
      left.push({ item, why: "budget" });
      continue;
    }
    const cut = { ...item, text };
    const line = render(cut, options);
    tokens = options.budgetTokens - room + countTokens(line);
    days.add(day);
    taken.push({ item: cut, terms: terms[i]!, line, day });
  }
  const ordered = order === "edges" ? daysAtEdges(taken) : taken.sort(byTime);
  const text = ordered.map(({ line, day }, i) => (day === ordered[i - 1]?.day ? line : `${day}\n${line}`)).join("\n");
  return { items: ordered.map(({ item }) => item), cut: left, text, tokens: countTokens(text) };
}

interface Taken {
  item: RecalledItem;
  terms: Set<string>;
  line: string;
  day: string;
}

const byTime = (a: Taken, b: Taken): number => a.item.at.getTime() - b.item.at.getTime();

function daysAtEdges(taken: Taken[]): Taken[] {
  const days = [...new Set(taken.map(({ day }) => day))];
  return atEdges(days).flatMap((day) => taken.filter((one) => one.day === day).sort(byTime));
}

/** "2026-11-03, 3 weeks ago:" */
const renderDay = ({ at }: RecalledItem, { now, timeZone }: PackOptions): string =>
  `${calendarDay(at, timeZone)}, ${elapsed(at, now, timeZone)}:`;

function render(item: RecalledItem, { now, userName = "the user", companionName = "you" }: PackOptions): string {
  if (item.kind === "message")
    return `[${item.ref}] ${item.speaker === "user" ? userName : companionName} said: ${item.text}`;
  const marks = [
    item.memory?.status === "superseded" && "past",
    item.memory && isPastPlan({ ...item.memory, valid: item.valid }, now) && PAST_PLAN,
    item.memory?.editedByUser && "corrected by the person",
    item.memory?.doubted && "may not hold; the person is asked",
  ].filter(Boolean);
  return `[${item.ref}]${marks.length ? ` (${marks.join("; ")})` : ""} ${item.text}`;
}
