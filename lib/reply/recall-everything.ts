import type { Db } from "@/lib/db/types";
import { leaveOutWithheld, readWithheld } from "@/lib/memory/recall/leave-out-withheld";
import { readAllMessages } from "@/lib/memory/recall/read-all-messages";
import { standFor } from "@/lib/memory/recall/stand-for";
import type { Recall, RecalledItem } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

const CHARS_PER_TOKEN = 4;

interface Asking {
  question: string;
  /** Those who talk. */
  names: string[];
  exclude: string[];
}

/**
 * While everything ever said fits the budget, all of it goes in behind what was recalled: a full history beats any
 * recall as long as it is short (ConvoMem). A message that a recalled memory stands for is not told twice. Otherwise what was
 * recalled is given back as it is. What the person asked not to have brought up stays out of it.
 */
export async function recallEverything(
  db: Db,
  scope: OwnerScope,
  recalled: Recall,
  { question, names, exclude }: Asking,
  budgetTokens: number,
): Promise<Recall> {
  const rest = await readAllMessages(db, scope, { exclude, maxChars: budgetTokens * CHARS_PER_TOKEN });
  if (!rest) return recalled;
  const held = new Set(recalled.items.flatMap((item) => (item.kind === "message" ? [item.id] : [])));
  const withheld = await readWithheld(db, scope, question, names);
  const quotes = quotesOf(recalled.items);
  const more = leaveOutWithheld(rest, withheld, names).filter(
    ({ id, text }) => !held.has(id) && !standFor(text, quotes.get(id) ?? []),
  );
  return { ...recalled, items: [...recalled.items, ...more].map((item, index) => ({ ...item, ref: `m${index + 1}` })) };
}

/** The words of each message that the memories rest on. */
function quotesOf(items: RecalledItem[]): Map<string, string[]> {
  const quotes = new Map<string, string[]>();
  for (const { kind, evidence } of items)
    if (kind === "memory")
      for (const { messageId, quote } of evidence) quotes.set(messageId, [...(quotes.get(messageId) ?? []), quote]);
  return quotes;
}
