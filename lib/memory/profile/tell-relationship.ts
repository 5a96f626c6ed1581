import { countTokens } from "@/lib/memory/recall/count-tokens";
import { calendarDay, elapsed } from "@/lib/memory/recall/elapsed";
import type { Relationship } from "@/lib/memory/profile/read-relationship";

export interface RelationshipTelling {
  now: Date;
  timeZone: string;
  userName: string;
  budgetTokens: number;
}

/** Since when the two talk and what they did together, newest first, as much as fits the budget. "" before there is anything. */
export function tellRelationship(
  { since, shared }: Pick<Relationship, "since" | "shared">,
  { timeZone, userName, budgetTokens }: Omit<RelationshipTelling, "now">,
): string {
  if (!since) return "";
  const lines = [`You and ${userName} have talked since ${calendarDay(since, timeZone)}.`];
  for (const { text, at } of shared) {
    const line = `- ${text.replace(/\s+/g, " ")} (${calendarDay(at, timeZone)})`;
    if (countTokens([...lines, line].join("\n")) > budgetTokens) break;
    lines.push(line);
  }
  return lines.join("\n");
}

/** How long it has been since they last talked, and how often they have: it changes with every session. */
export function tellElapsed(
  { sessions, lastSession }: Pick<Relationship, "sessions" | "lastSession">,
  { now, timeZone, userName }: Omit<RelationshipTelling, "budgetTokens">,
): string {
  if (!lastSession) return "";
  const often = sessions > 1 ? ` There were ${sessions} sessions so far.` : "";
  return `You and ${userName} last talked ${elapsed(lastSession, now, timeZone)}.${often}`;
}
