import { endReply, type Ending, type ReplyRow } from "@/lib/conversation/write-reply";
import type { Database, Db } from "@/lib/db/types";
import { env } from "@/lib/env";
import { newId } from "@/lib/ids";
import type { Shown } from "@/lib/memory/learn/learn-step";
import { learnFromReply } from "@/lib/memory/learn/store-learnt";
import { noteUse } from "@/lib/memory/fade/note-use";
import type { Citations } from "@/lib/reply/citations-stream";
import type { Prompt, Retrieved } from "@/lib/reply/types";
import { isGiven, mannerRef } from "@/lib/reply/trace-view";
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
const teaches = ({ retrieved, ending, cited }: Outcome): boolean =>
  env.RECALL_LEARNS === "on" &&
  retrieved.memoryOn &&
  !retrieved.degraded &&
  ending.status === "complete" &&
  cited.size > 0;

/** What recall ranked and the prompt held; what went in because everything did was not ranked. */
const shownOf = ({ prompt, cited }: Outcome): Shown[] =>
  prompt.items
    .filter((item) => !("everything" in item.why))
    .map(({ ref, score, why }) => ({ score, why, cited: cited.has(ref) }));

async function saveTrace(tx: Db, scope: OwnerScope, outcome: Outcome): Promise<void> {
  const { ownerId } = scope;
  const { retrieved, prompt } = outcome;
  const { cited, inferred, invented } = outcome.citations;
  const traceId = newId();
  await tx.trace.create({
    data: {
      id: traceId,
      ownerId,
      messageId: outcome.reply.id,
      model: outcome.model,
      degraded: retrieved.degraded,
      memoryOn: retrieved.memoryOn,
      sureness: retrieved.sureness,
      sections: prompt.sections,
      promptTokens: prompt.tokens,
      replyTokens: outcome.replyTokens,
      recallMs: retrieved.recallMs,
      recallMode: retrieved.recallCost?.mode,
      recallCalls: retrieved.recallCost?.calls,
      recallTokens: retrieved.recallCost?.tokens,
      firstTokenMs: outcome.firstTokenMs,
      totalMs: outcome.totalMs,
      inventedRefs: invented,
    },
  });
  // A memory forgotten while the reply streamed is gone; its trace entry must not bring the transaction down.
  const memoryIds = prompt.items
    .flatMap((item) => (item.kind === "memory" ? [item.id] : []))
    .concat(prompt.manners.map(({ memoryId }) => memoryId));
  const alive = new Set(
    (await tx.memory.findMany({ where: { ownerId, id: { in: memoryIds } }, select: { id: true } })).map(
      (row) => row.id,
    ),
  );
  const items = prompt.items.filter((item) => item.kind !== "memory" || alive.has(item.id));
  // What shaped a reply stands in its trace, so that forgetting a wish finds the replies that kept to it.
  const manners = prompt.manners.filter(({ memoryId }) => alive.has(memoryId));
  await tx.traceItem.createMany({
    data: manners.map(({ memoryId }, i) => ({
      ...{ id: newId(), ownerId, traceId, ref: mannerRef(i), kind: "memory" as const, memoryId },
      ...{ rank: items.length + i + 1, score: 0, inPrompt: true },
    })),
  });
  await tx.traceItem.createMany({
    data: items.map((item, rank) => ({
      id: newId(),
      ownerId,
      traceId,
      ref: item.ref,
      kind: item.kind,
      memoryId: item.kind === "memory" ? item.id : null,
      messageId: item.kind === "message" ? item.id : null,
      episodeId: item.kind === "episode" ? item.id : null,
      rank: rank + 1,
      score: item.score,
      why: item.why,
      inPrompt: isGiven(outcome.model, item, cited),
      cited: cited.has(item.ref),
      inferred: inferred.has(item.ref),
    })),
  });
  const used = items.filter((item) => item.kind === "memory" && cited.has(item.ref)).map((item) => item.id);
  await noteUse(tx, scope, used, retrieved.now);
}
