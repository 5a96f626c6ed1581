import type { Db } from "@/lib/db/types";
import { tallyUp, type Tally } from "@/lib/memory/receipts/tally";
import type { OwnerScope } from "@/lib/scope";

/** What goes with a conversation's rows by itself, counted before it is gone. */
export async function tallyConversation(
  tx: Db,
  { ownerId }: OwnerScope,
  conversationId: string,
  tally: Tally,
): Promise<void> {
  const message = { conversationId };
  const entry = { conversationId };
  tallyUp(tally, "deleted", await tx.message.count({ where: { ownerId, conversationId } }));
  tallyUp(tally, "evidence", await tx.evidence.count({ where: { ownerId, message } }));
  tallyUp(tally, "episodes", await tx.episode.count({ where: { ownerId, session: { conversationId } } }));
  tallyUp(tally, "summaries", await tx.summary.count({ where: { ownerId, session: { conversationId } } }));
  tallyUp(tally, "moments", await tx.sharedMoment.count({ where: { ownerId, message } }));
  tallyUp(tally, "terms", await tx.posting.count({ where: { ownerId, entry } }));
  tallyUp(tally, "vectors", await tx.indexVector.count({ where: { ownerId, entry } }));
  tallyUp(tally, "traces", await tx.traceItem.count({ where: { ownerId, trace: { message } } }));
  tallyUp(tally, "prompts", await tx.keptPrompt.count({ where: { ownerId, trace: { message } } }));
}
