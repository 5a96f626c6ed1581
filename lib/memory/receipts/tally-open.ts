import type { Db } from "@/lib/db/types";
import { tallyUp, type Tally } from "@/lib/memory/receipts/tally";
import type { OwnerScope } from "@/lib/scope";

/**
 * Work of the owner's that was under way: rememberings that read anew because the memory has another edition now, and replies
 * whose words are judged once more before they are kept. A job in the queue holds ids only.
 */
export async function tallyOpen(tx: Db, { ownerId }: OwnerScope, tally: Tally): Promise<void> {
  tallyUp(tally, "jobs", await tx.rememberRun.count({ where: { ownerId, status: "running" } }));
  tallyUp(tally, "openReplies", await tx.message.count({ where: { ownerId, status: "streaming" } }));
}
