import { endReply, type Ending, type ReplyRow } from "@/lib/conversation/write-reply";
import type { Database, Db } from "@/lib/db/types";
import { env } from "@/lib/env";
import type { Shown } from "@/lib/memory/learn/learn-step";
import { learnFromReply } from "@/lib/memory/learn/store-learnt";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import type { Citations } from "@/lib/reply/citations-stream";
import type { Prompt, Retrieved } from "@/lib/reply/types";
import { saveTrace } from "@/lib/reply/save-trace";
import { withoutForgotten } from "@/lib/reply/without-forgotten";
import type { OwnerScope } from "@/lib/scope";

export interface Outcome {
  conversationId: string;
  reply: ReplyRow;
  text: string;
  ending: Ending;
  retrieved: Retrieved;
  prompt: Prompt;
  model: string;
  citations: Citations;
  replyTokens: number;
  firstTokenMs: number | null;
  totalMs: number;
}

/**
 * Ends a reply: its text, its trace, the prompt it was made from and the job that will remember it, in one transaction. False
 * when another writer or the sweep has ended it already; then nothing is written. A forgetting at the same time comes before or
 * after as a whole, so that no copy escapes it: of one that came before, the reply keeps no words.
 */
export async function settle(
  { prisma }: Database,
  enqueue: (tx: Db) => Promise<void>,
  scope: OwnerScope,
  outcome: Outcome,
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const text = await withoutForgotten(tx, scope, outcome);
    const ended = await endReply(tx, scope, outcome.reply, text, outcome.ending);
    if (!ended) return false;
    if (retellsUnkept(outcome)) await keepOutOfMemory(tx, scope, outcome.reply.id);
    await saveTrace(tx, scope, outcome);
    if (teaches(outcome)) await learnFromReply(tx, scope, shownOf(outcome));
    await enqueue(tx);
    return true;
  });
}

/** Made with turns in view that are not to be remembered: it may say them again, and is not remembered either. */
const retellsUnkept = ({ retrieved }: Outcome): boolean => retrieved.recent.some(({ unkept }) => unkept);

async function keepOutOfMemory(tx: Db, { ownerId }: OwnerScope, replyId: string): Promise<void> {
  await tx.message.updateMany({ where: { id: replyId, ownerId }, data: { remember: false } });
}

/** Only a whole reply, made with memory, by which recall is to learn. */
const teaches = ({ retrieved, ending, citations }: Outcome): boolean =>
  env.RECALL_LEARNS === "on" &&
  retrieved.memoryOn &&
  !retrieved.degraded &&
  ending.status === "complete" &&
  citations.cited.size > 0;

/** What recall ranked and the prompt held; what went in because everything did was not ranked. */
const shownOf = ({ prompt, citations }: Outcome): Shown[] =>
  prompt.items
    .filter((item) => !("everything" in item.why))
    .map(({ ref, score, why }) => ({ score, why, cited: citations.cited.has(ref) }));
