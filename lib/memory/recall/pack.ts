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
 * renders them in order of time with their date and how long ago that was. Never over the budget.
 */
export function pack(items: RecalledItem[], options: PackOptions): Packed {
  const taken: { item: RecalledItem; terms: Set<string>; line: string }[] = [];
  let tokens = 0;
  for (const item of items) {
    const terms = new Set(analyse(item.text));
    if (taken.some((other) => other.item.kind === item.kind && alike(terms, other.terms))) continue;
    const line = render(item, options);
    // The line break joins the lines, and may be a token of its own.
    const cost = countTokens(line) + 1;
    if (tokens + cost > options.budgetTokens) continue;
    tokens += cost;
    taken.push({ item, terms, line });
  }
  taken.sort((a, b) => a.item.at.getTime() - b.item.at.getTime());
  const text = taken.map(({ line }) => line).join("\n");
  return { items: taken.map(({ item }) => item), text, tokens: countTokens(text) };
}

/** Jaccard index of the terms. */
function alike(a: Set<string>, b: Set<string>): boolean {
  if (!a.size || !b.size) return false;
  const shared = [...a].filter((term) => b.has(term)).length;
  return shared / (a.size + b.size - shared) >= ALIKE;
}

function render(
  item: RecalledItem,
  { now, timeZone, userName = "the user", companionName = "you" }: PackOptions,
): string {
  const day = `${calendarDay(item.at, timeZone)}, ${elapsed(item.at, now, timeZone)}`;
  if (item.kind === "message")
    return `[${item.ref}] (${day}) ${item.speaker === "user" ? userName : companionName} said: ${item.text}`;
  const marks = [
    item.memory?.status === "superseded" && "past",
    item.memory?.editedByUser && "corrected by the person",
  ].filter(Boolean);
  return `[${item.ref}] (${day}${marks.length ? `; ${marks.join("; ")}` : ""}) ${item.text}`;
}
