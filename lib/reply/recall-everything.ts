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
  const quoted = quotedBy(recalled.items);
  const more = leaveOutWithheld(rest, withheld, names).filter(
    ({ id, text }) => !held.has(id) && !standFor(text, quoted.get(id) ?? 0),
  );
  return { ...recalled, items: [...recalled.items, ...more].map((item, index) => ({ ...item, ref: `m${index + 1}` })) };
}

/** How many characters of each message the memories quote, of each its longest quote. */
function quotedBy(items: RecalledItem[]): Map<string, number> {
  const quoted = new Map<string, number>();
  for (const { kind, evidence } of items) {
    if (kind !== "memory") continue;
    const longest = new Map<string, number>();
    for (const { messageId, quote } of evidence)
      longest.set(messageId, Math.max(longest.get(messageId) ?? 0, quote.length));
    for (const [id, length] of longest) quoted.set(id, (quoted.get(id) ?? 0) + length);
  }
  return quoted;
}
