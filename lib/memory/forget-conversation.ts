import type { Database } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { blankCopies } from "@/lib/memory/blank-copies";
import { divide, readLoss } from "@/lib/memory/edits/preview-loss";
import { reviveReplaced } from "@/lib/memory/edits/revive-replaced";
import type { LossChoice } from "@/lib/memory/edits/types";
import { eraseMemories } from "@/lib/memory/erase-memories";
import { findRepeatingReplies } from "@/lib/memory/find-repeating-replies";
import { forgetInPrompts } from "@/lib/memory/forget-in-prompts";
import { repliesUsing } from "@/lib/memory/forget-memory";
import { readForgottenWords } from "@/lib/memory/forgotten-words";
import { checkRecall } from "@/lib/memory/receipts/check-recall";
import { tallyUp, type Tally } from "@/lib/memory/receipts/tally";
import { tallyConversation } from "@/lib/memory/receipts/tally-conversation";
import { tallyOpen } from "@/lib/memory/receipts/tally-open";
import { noteCheck, writeReceipt } from "@/lib/memory/receipts/write-receipt";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { forgetInSummaries } from "@/lib/memory/summaries/forget-in-summaries";
import type { OwnerScope } from "@/lib/scope";

const ALL: LossChoice = { others: "forget", except: [] };

/**
 * Deletes a conversation with its messages, sessions, episodes, traces and index entries, and the memories that rest on
 * nothing else, with what replies elsewhere say of them; but for those the person keeps, which stand on their word from then
 * on. A memory with evidence elsewhere loses the evidence that stood here and stays. Leaves a receipt. Throws not_found, and
 * conflict where `version` names a preview that is not true any more.
 */
export async function forgetConversation(
  { prisma }: Database,
  scope: OwnerScope,
  conversationId: string,
  now: Date,
  { version, ...choice }: LossChoice & { version?: string } = ALL,
): Promise<{ memoriesForgotten: number; receiptId: string }> {
  const { ownerId } = scope;
  const started = performance.now();
  const receipt = { id: newId(now.getTime()), kind: "conversation" as const };
  const { memories, words, ids } = await prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const loss = await readLoss(tx, scope, conversationId);
    if (version !== undefined && version !== loss.version) {
      throw new AppError("conflict", "the preview is stale", {
        userMessage: "This conversation, or what Kith remembers of it, has changed since you looked. Look again.",
      });
    }
    const { kept, forgotten: memoryIds } = divide(loss, choice);
    const tally: Tally = {};
    await tx.memory.updateMany({ where: { ownerId, id: { in: kept } }, data: { sourceGoneAt: now } });
    const words = await readForgottenWords(tx, scope, memoryIds);
    const citing = [
      ...(await repliesUsing(tx, scope, memoryIds)),
      ...(await findRepeatingReplies(tx, scope, memoryIds)),
    ];
    await reviveReplaced(tx, scope, memoryIds);
    const { memories, summaries, summed, statements, places } = await eraseMemories(tx, scope, memoryIds, now, {
      tally,
    });
    // Their trace items elsewhere point at messages without a key of their own.
    const messages = await tx.message.findMany({ where: { ownerId, conversationId }, select: { id: true } });
    const messageIds = messages.map((row) => row.id);
    const { count } = await tx.traceItem.deleteMany({ where: { ownerId, messageId: { in: messageIds } } });
    tallyUp(tally, "traces", count);
    tallyUp(tally, "prompts", await forgetInPrompts(tx, scope, { memoryIds, messageIds }));
    const held = await forgetInSummaries(tx, scope, { messageIds });
    const rest = held.rows.filter((id) => !summed.includes(id));
    tallyUp(tally, "summaries", rest.length);
    const nodes = await tx.summary.findMany({
      where: { ownerId, session: { conversationId } },
      select: { parentKey: true },
    });
    await tallyConversation(tx, scope, conversationId, tally);
    await tx.conversation.delete({ where: { ownerId_id: { ownerId, id: conversationId } } });
    const weeks = [...(summaries.weeks ?? []), ...held.weeks, ...nodes.map((node) => node.parentKey)];
    const copies = {
      places,
      statements,
      citing,
      words,
      summaries: { ...summaries, weeks },
      summed: [...summed, ...rest],
      now,
      tally,
    };
    await blankCopies(tx, scope, copies);
    await tallyOpen(tx, scope, tally);
    await writeReceipt(tx, scope, { ...receipt, asked: 1, counts: tally, now });
    return { memories, words, ids: [...memoryIds, ...messageIds] };
  });
  const after = await checkRecall(prisma, scope, words, ids, now);
  const check = after && { checked: after.checked, before: null, after: after.hits };
  await noteCheck(prisma, scope, receipt.id, { check, ms: performance.now() - started });
  return { memoriesForgotten: memories, receiptId: receipt.id };
}
