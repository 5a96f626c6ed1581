import { INCOGNITO_HOURS } from "@/lib/conversation/types";
import type { Db } from "@/lib/db/types";

/**
 * Deletes the incognito conversations whose last message is a day old. Runs over all owners: it is the operator's broom. No
 * memory rests on them, so that nothing but their own rows goes.
 */
export async function dropIncognito(db: Db, now: Date): Promise<number> {
  const before = new Date(now.getTime() - INCOGNITO_HOURS * 3_600_000);
  const { count } = await db.conversation.deleteMany({ where: { mode: "incognito", lastMessageAt: { lt: before } } });
  return count;
}
