import { modelStatus } from "@/lib/ai/models";
import { findConversation } from "@/lib/conversation/data";
import { moveDrawnCursor } from "@/lib/conversation/move-cursor";
import { readTurns } from "@/lib/conversation/read-turns";
import type { Database } from "@/lib/db/types";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { describeFailure } from "@/lib/jobs/describe-failure";
import { endRun, startRun } from "@/lib/jobs/run-ledger";
import { drawEpisode } from "@/lib/memory/draw-episode";
import { readBefore } from "@/lib/memory/edits/read-draft";
import { readEdition } from "@/lib/memory/store/edition";
import type { OwnerScope } from "@/lib/scope";

/** No episode has more turns (`find-topic-shifts.ts`). */
const MOST_TURNS = 200;
/** After this many runs to which the model gave no answer, what the rules have drawn from an episode has to do. */
const MOST_FAILED = 3;
const NO_ANSWER = "the memory model gave no answer it could use";

interface Options {
  attempt: number;
  /** The last episode too, though it may go on: the person asked for it. What is said next is another episode. */
  whole: boolean;
}

/**
 * Has the memory model read the episodes of a conversation that are over and that it has not read, one after another, each as
 * a run of its own. Over is one that another follows, that nothing was added to for a while, or that the person declares over. Without a
 * model a no-op. Throws where the model gave no answer, after booking it; the queue tries again, three times in all.
 */
export async function drawEpisodes(
  database: Database,
  scope: OwnerScope,
  conversationId: string,
  now: () => Date,
  options: Options,
): Promise<{ added: number; changed: number }> {
  const tally = { added: 0, changed: 0 };
  for (;;) {
    const next = await nextEpisode(database, scope, conversationId, now(), options.whole);
    if (!next) return tally;
    const drawn = await drawNext(database, scope, conversationId, now, { ...next, attempt: options.attempt });
    tally.added += drawn.added;
    tally.changed += drawn.changed;
  }
}

interface Next {
  from: number;
  to: number;
}

/** How far the model has read, and to where it is to read next; null where nothing is left that is over. */
async function nextEpisode(
  { prisma }: Database,
  { ownerId }: OwnerScope,
  conversationId: string,
  now: Date,
  whole: boolean,
): Promise<Next | null> {
  if (modelStatus().mode === "built-in") return null;
  const conversation = await prisma.conversation.findFirst({
    where: { ownerId, id: conversationId },
    select: { drawnSeq: true, rememberedSeq: true },
  });
  if (!conversation || conversation.drawnSeq >= conversation.rememberedSeq) return null;
  const from = conversation.drawnSeq;
  const [episode, later] = await prisma.episode.findMany({
    where: { ownerId, session: { conversationId }, toSeq: { gt: from } },
    orderBy: { toSeq: "asc" },
    take: 2,
  });
  // What is left was not to be remembered.
  if (!episode) return { from, to: conversation.rememberedSeq };
  const over = later || whole || now.getTime() - episode.endedAt.getTime() >= env.EPISODE_IDLE_SECONDS * 1000;
  return over ? { from, to: episode.toSeq } : null;
}

async function drawNext(
  database: Database,
  scope: OwnerScope,
  conversationId: string,
  now: () => Date,
  { from, to, attempt }: Next & { attempt: number },
) {
  const { prisma } = database;
  const edition = await readEdition(prisma, scope);
  const { owner, companion } = await findConversation(prisma, scope, conversationId);
  const names = { userName: owner.name, companionName: companion.name, timeZone: owner.timeZone };
  const span = { afterSeq: from, upToSeq: to, limit: MOST_TURNS };
  const { turns } = await readTurns(prisma, scope, conversationId, span, names);
  const context = await readBefore(prisma, scope, { conversationId, seq: turns[0]?.seq ?? from }, names);
  const failed = await prisma.rememberRun.count({
    where: {
      ownerId: scope.ownerId,
      conversationId,
      fromSeq: from + 1,
      toSeq: to,
      status: "failed",
      modelCalls: { gt: 0 },
    },
  });
  const onFailure = failed + 1 < MOST_FAILED ? "leave" : "settle";
  const runId = await startRun(database, scope, conversationId, { from, to, attempt, now: now() });
  const result = await drawEpisode(database, scope, {
    ...{ turns, context, ...names, now: now(), edition, onFailure },
    claim: (tx) => moveDrawnCursor(tx, scope, conversationId, from, to),
  }).catch(async (error: unknown) => {
    await endRun(prisma, runId, { status: "failed", error: describeFailure(error), now: now() });
    throw error;
  });
  if (turns.length && result.author === "builtin" && onFailure === "leave") {
    const { modelCalls, tokens } = result;
    await endRun(prisma, runId, { status: "failed", error: NO_ANSWER, modelCalls, tokens, now: now() });
    throw new AppError("unavailable", NO_ANSWER);
  }
  await endRun(prisma, runId, { status: "done", ...result, now: now() });
  return result;
}
