import type { Db } from "@/lib/db/types";
import { readAllMessages } from "@/lib/memory/recall/read-all-messages";
import type { Recall } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

const CHARS_PER_TOKEN = 4;

/**
 * While everything ever said fits the budget, all of it goes in behind what was recalled: a full history beats any
 * recall as long as it is short (ConvoMem). Otherwise what was recalled is given back as it is.
 */
export async function recallEverything(
  db: Db,
  scope: OwnerScope,
  recalled: Recall,
  exclude: string[],
  budgetTokens: number,
): Promise<Recall> {
  const rest = await readAllMessages(db, scope, { exclude, maxChars: budgetTokens * CHARS_PER_TOKEN });
  if (!rest) return recalled;
  const held = new Set(recalled.items.flatMap((item) => (item.kind === "message" ? [item.id] : [])));
  const more = rest.filter((item) => !held.has(item.id));
  return { ...recalled, items: [...recalled.items, ...more].map((item, index) => ({ ...item, ref: `m${index + 1}` })) };
}
