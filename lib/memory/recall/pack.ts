import { analyse } from "@/lib/memory/lexical/analyse";
import { countTokens } from "@/lib/memory/recall/count-tokens";
import { calendarDay, elapsed } from "@/lib/memory/recall/elapsed";
import type { RecalledItem } from "@/lib/memory/types";

export interface Packed {
  /** What fitted, in order of time. */
  items: RecalledItem[];
  text: string;
  tokens: number;
}

export interface PackOptions {
  budgetTokens: number;
  now: Date;
  timeZone: string;
  userName?: string;
  companionName?: string;
}

const ALIKE = 0.9;

/**
 * Takes items best first while they fit the token budget, leaves out what says almost the same as one already taken, and
 * renders them in order of time under their day and how long ago that was: said once a day, more fits. Never over the budget.
 */
export function pack(items: RecalledItem[], options: PackOptions): Packed {
  const taken: { item: RecalledItem; terms: Set<string>; line: string; day: string }[] = [];
  const days = new Set<string>();
  let tokens = 0;
  for (const item of items) {
    const terms = new Set(analyse(item.text));
    if (taken.some((other) => other.item.kind === item.kind && alike(terms, other.terms))) continue;
    const line = render(item, options);
    const day = renderDay(item, options);
    // The line break joins the lines, and may be a token of its own.
    const cost = countTokens(line) + 1 + (days.has(day) ? 0 : countTokens(day) + 1);
    if (tokens + cost > options.budgetTokens) continue;
    tokens += cost;
    days.add(day);
    taken.push({ item, terms, line, day });
  }
  taken.sort((a, b) => a.item.at.getTime() - b.item.at.getTime());
  const text = taken.map(({ line, day }, i) => (day === taken[i - 1]?.day ? line : `${day}\n${line}`)).join("\n");
  return { items: taken.map(({ item }) => item), text, tokens: countTokens(text) };
}

/** Jaccard index of the terms. */
function alike(a: Set<string>, b: Set<string>): boolean {
  if (!a.size || !b.size) return false;
  const shared = [...a].filter((term) => b.has(term)).length;
  return shared / (a.size + b.size - shared) >= ALIKE;
}

/** "2026-11-03, 3 weeks ago:" */
const renderDay = ({ at }: RecalledItem, { now, timeZone }: PackOptions): string =>
  `${calendarDay(at, timeZone)}, ${elapsed(at, now, timeZone)}:`;

function render(item: RecalledItem, { userName = "the user", companionName = "you" }: PackOptions): string {
  if (item.kind === "message")
    return `[${item.ref}] ${item.speaker === "user" ? userName : companionName} said: ${item.text}`;
  const marks = [
    item.memory?.status === "superseded" && "past",
    item.memory?.editedByUser && "corrected by the person",
  ].filter(Boolean);
  return `[${item.ref}]${marks.length ? ` (${marks.join("; ")})` : ""} ${item.text}`;
}
