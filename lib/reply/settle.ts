import { endReply, type Ending, type ReplyRow } from "@/lib/conversation/write-reply";
import type { Database, Db } from "@/lib/db/types";
import { env } from "@/lib/env";
import type { Shown } from "@/lib/memory/learn/learn-step";
import { learnFromReply } from "@/lib/memory/learn/store-learnt";
import type { Citations } from "@/lib/reply/citations-stream";
import type { Prompt, Retrieved } from "@/lib/reply/types";
import { saveTrace } from "@/lib/reply/save-trace";
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
 * Ends a reply: its text, its trace and the job that will remember it, in one transaction. False when another writer or
 * the sweep has ended it already; then nothing is written.
 */
export async function settle(
  { prisma }: Database,
  enqueue: (tx: Db) => Promise<void>,
  scope: OwnerScope,
  outcome: Outcome,
): Promise<boolean> {
  return prisma.$transaction(async (tx) => {
    const ended = await endReply(tx, scope, outcome.reply, outcome.text, outcome.ending);
    if (!ended) return false;
    await saveTrace(tx, scope, outcome);
    if (teaches(outcome)) await learnFromReply(tx, scope, shownOf(outcome));
    await enqueue(tx);
    return true;
  });
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
