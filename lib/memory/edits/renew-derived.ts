import type { Db } from "@/lib/db/types";
import { blankVerbatim, quotable } from "@/lib/memory/edits/blank-verbatim";
import { moveTombstones } from "@/lib/memory/edits/move-tombstones";
import { toTurn, type Talkers } from "@/lib/memory/edits/read-draft";
import { segmentAgain } from "@/lib/memory/edits/segment-again";
import { forgetInPrompts } from "@/lib/memory/forget-in-prompts";
import { reindexMessages } from "@/lib/memory/index/reindex-messages";
import { saveMoods } from "@/lib/memory/mood/save-moods";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { saveMoments } from "@/lib/memory/profile/save-moments";
import { forgetInSummaries } from "@/lib/memory/summaries/forget-in-summaries";
import { summarise } from "@/lib/memory/summaries/summarise";
import type { OwnerScope } from "@/lib/scope";

interface Renewing extends Talkers {
  message: { id: string; conversationId: string; seq: number; role: "user" | "assistant"; createdAt: Date };
  before: string;
  /** Empty when it is deleted. */
  after: string;
  /** Memory has read it, and may hold the new words. */
  held: boolean;
  /** The tombstones that lay on it before. */
  stones: string[];
  sessionGapMs: number;
  now: Date;
}

/**
 * Draws anew, once a message has its new words, everything that held the old ones: its index entry and the anchors of those
 * around it, mood, shared moments, episodes, summaries, kept prompts, portraits; and where it is deleted, its traces and
 * replies that quoted it word for word.
 */
export async function renewDerived(tx: Db, scope: OwnerScope, renewing: Renewing): Promise<void> {
  const { message, before, after, held, stones, now } = renewing;
  const { ownerId } = scope;
  const messageId = message.id;
  await moveTombstones(tx, scope, stones, { messageId, before, after });
  if (!held) {
    await tx.indexEntry.deleteMany({ where: { ownerId, messageId } });
    await tx.messageMood.deleteMany({ where: { ownerId, messageId } });
    await tx.sharedMoment.deleteMany({ where: { ownerId, messageId } });
  }
  const quoting = after || message.role === "assistant" ? [] : await blankVerbatim(tx, scope, messageId, before);
  if (!after) await dropUses(tx, scope, messageId);
  await reindexMessages(tx, scope, [{ ...message, id: messageId }, ...quoting]);
  if (held && (await tx.indexEntry.count({ where: { ownerId, messageId } }))) {
    const turn = toTurn({ ...message, text: after }, renewing);
    await saveMoods(tx, scope, [turn]);
    await saveMoments(tx, scope, [turn], renewing);
  }
  const messageIds = [messageId, ...quoting.map(({ id }) => id)];
  const said = new Set(quotable(after));
  await forgetInPrompts(tx, scope, { messageIds, quotes: quotable(before).filter((sentence) => !said.has(sentence)) });
  const summed = await forgetInSummaries(tx, scope, { messageIds });
  const drawn = await segmentAgain(tx, scope, message, renewing);
  for (const reply of quoting) {
    const again = await segmentAgain(tx, scope, reply, renewing);
    drawn.sessionIds.push(...again.sessionIds);
    drawn.weeks.push(...again.weeks);
  }
  await rebuildProfile(tx, scope, now);
  const sessionIds = [...summed.sessionIds, ...drawn.sessionIds];
  await summarise(tx, scope, { messageIds, sessionIds, weeks: [...summed.weeks, ...drawn.weeks] }, now);
}

/** What a deleted message was used for, and what used it. */
async function dropUses(tx: Db, { ownerId }: OwnerScope, messageId: string): Promise<void> {
  await tx.trace.deleteMany({ where: { ownerId, messageId } });
  await tx.traceItem.deleteMany({ where: { ownerId, messageId } });
  await tx.replyWithout.deleteMany({ where: { ownerId, OR: [{ saidId: messageId }, { replyId: messageId }] } });
}
