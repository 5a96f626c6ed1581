import { modelStatus } from "@/lib/ai/models";
import { moveDrawnCursor } from "@/lib/conversation/move-cursor";
import { readTurns } from "@/lib/conversation/read-turns";
import type { Database, Db } from "@/lib/db/types";
import { env } from "@/lib/env";
import { describeFailure } from "@/lib/jobs/describe-failure";
import { DIED, endRun, startDrawing } from "@/lib/jobs/run-ledger";
import { drawEpisode } from "@/lib/memory/draw-episode";
import { readBefore } from "@/lib/memory/edits/read-draft";
import { readEdition } from "@/lib/memory/store/edition";
import type { OwnerScope } from "@/lib/scope";

/** More rows than an episode has; one with more between its turns that are not to be remembered is read in pieces. */
const MOST_ROWS = 200;
/** After this many runs that came to nothing, other than for want of a model, what the rules drew from an episode has to do. */
const MOST_FAILED = 3;
/** Readings of one go that came to nothing because the words had changed meanwhile; the sweep asks again. */
const MOST_STALE = 2;
/** A model that was away is asked again after this long, and a run that has not ended by then has died. */
export const PAUSE_MS = 10 * 60_000;
const UNREACHABLE = "the memory model could not be reached";
const UNUSABLE = "the memory model gave no answer it could use";

interface Options {
  /** The last episode too, though it may go on, and without a pause after a failure: the person asked for it. */
  whole?: boolean;
  /** Where to stop between two episodes; there may be more then. */
  until?: () => boolean;
  attempt?: number;
}

export interface Drawings {
  added: number;
  changed: number;
  /** The model gave no answer: it is asked again later. */
  failed: boolean;
  /** It was told to stop, and there is more to read. */
  more: boolean;
}

/**
 * Has the memory model read the episodes of a conversation that are over and that it has not read, one after another, each as
 * a run of its own. Over is one that another follows, that nothing was added to for a while, or that the person declares over; what is said
 * next is another then. Without a model, and where memory is off now, a no-op; likewise where another run is at the same episode. A model that gives no answer is no
 * error: the run is booked as failed, and the sweep asks again. Throws what else fails, after booking it.
 */
export async function drawEpisodes(
  database: Database,
  scope: OwnerScope,
  conversationId: string,
  now: () => Date,
  { whole = false, until, attempt = 1 }: Options = {},
): Promise<Drawings> {
  const tally: Drawings = { added: 0, changed: 0, failed: false, more: false };
  let stale = 0;
  for (;;) {
    const next = await nextEpisode(database, scope, conversationId, now(), whole);
    if (!next) return tally;
    if (until?.()) return { ...tally, more: true };
    const drawn = await drawNext(database, scope, next, now, attempt);
    if (!drawn) return tally;
    if (drawn.failure && drawn.left) return { ...tally, failed: true };
    if (drawn.stale && ++stale > MOST_STALE) return tally;
    tally.added += drawn.added;
    tally.changed += drawn.changed;
  }
}

/** Whether there is an episode for the model to read now. */
export const hasEpisodeToDraw = async (database: Database, scope: OwnerScope, conversationId: string, now: Date) =>
  (await nextEpisode(database, scope, conversationId, now, false)) !== null;

interface Next {
  conversationId: string;
  userName: string;
  companionName: string;
  timeZone: string;
  /** How far the model has read. */
  from: number;
  /** Where the next episode begins and ends; null where what is left was not to be remembered. */
  episode: { fromSeq: number; toSeq: number } | null;
  rememberedSeq: number;
  /** Runs over the same words that came to nothing, other than for want of a model. */
  failed: number;
}

/** What the model is to read next; null where nothing is left that is over, or it has failed at it a moment ago. */
async function nextEpisode(
  { prisma }: Database,
  { ownerId }: OwnerScope,
  conversationId: string,
  now: Date,
  whole: boolean,
): Promise<Next | null> {
  if (modelStatus().mode === "built-in") return null;
  const conversation = await prisma.conversation.findFirst({
    where: { ownerId, id: conversationId, mode: "remembering", owner: { memoryOn: true } },
    include: { owner: true, companion: true },
  });
  if (!conversation || conversation.drawnSeq >= conversation.rememberedSeq) return null;
  const { drawnSeq: from, rememberedSeq, owner, companion } = conversation;
  const talkers = { userName: owner.name, companionName: companion.name, timeZone: owner.timeZone };
  const next = { conversationId, ...talkers, from, rememberedSeq, failed: 0 };
  const where = { ownerId, session: { conversationId } };
  const episode = await prisma.episode.findFirst({
    where: { ...where, toSeq: { gt: from } },
    orderBy: [{ toSeq: "asc" }, { fromSeq: "desc" }],
  });
  if (!episode) return { ...next, episode: null };
  const idle = now.getTime() - episode.endedAt.getTime() >= env.EPISODE_IDLE_SECONDS * 1000;
  const over =
    whole || idle || (await prisma.episode.count({ where: { ...where, fromSeq: { gt: episode.toSeq } } })) > 0;
  if (!over) return null;
  const failures = await prisma.rememberRun.findMany({
    where: { ownerId, conversationId, draws: true, fromSeq: from + 1, status: "failed", error: { not: DIED } },
    orderBy: { startedAt: "desc" },
    take: 50,
    select: { startedAt: true, error: true },
  });
  const last = failures[0]?.startedAt.getTime() ?? -Infinity;
  if (!whole && now.getTime() - last < PAUSE_MS) return null;
  return { ...next, episode, failed: failures.filter(({ error }) => error !== UNREACHABLE).length };
}

async function drawNext(database: Database, scope: OwnerScope, next: Next, now: () => Date, attempt: number) {
  const { prisma } = database;
  const { conversationId, from, episode, failed } = next;
  const edition = await readEdition(prisma, scope);
  const span = { afterSeq: Math.max(from, (episode?.fromSeq ?? 0) - 1), upToSeq: episode?.toSeq, limit: MOST_ROWS };
  const { turns, lastSeq } = episode
    ? await readTurns(prisma, scope, conversationId, span, next)
    : { turns: [], lastSeq: next.rememberedSeq };
  // Nothing of it has settled.
  if (lastSeq <= from) return null;
  const context = await readBefore(prisma, scope, { conversationId, seq: turns[0]?.seq ?? from }, next);
  const run = { from, to: lastSeq, attempt, now: now() };
  const runId = await startDrawing(database, scope, conversationId, run, PAUSE_MS);
  if (!runId) return null;
  const onFailure = failed + 1 < MOST_FAILED ? ("leave" as const) : ("settle" as const);
  let cost = { modelCalls: 0, tokens: 0 };
  try {
    const result = await drawEpisode(database, scope, {
      // What failed that often is not asked about again.
      ...{ turns: failed < MOST_FAILED ? turns : [], context, ...next, now: now(), edition, onFailure },
      claim: (tx) => claim(tx, scope, next, lastSeq),
      spent: (all) => (cost = all),
    });
    const left = result.failure === "unreachable" || (result.failure !== undefined && onFailure === "leave");
    const error = result.failure === "unreachable" ? UNREACHABLE : UNUSABLE;
    await endRun(prisma, runId, {
      ...(left ? { status: "failed", error } : { status: "done", ...result }),
      ...{ ...cost, now: now() },
    });
    return { ...result, left };
  } catch (error) {
    await endRun(prisma, runId, { status: "failed", error: describeFailure(error), ...cost, now: now() });
    throw error;
  }
}

/** The cursor moves only where the episode is still the one that was read: more may have been said, or edited, meanwhile. */
async function claim(tx: Db, scope: OwnerScope, { conversationId, from, episode }: Next, to: number): Promise<boolean> {
  if (!(await moveDrawnCursor(tx, scope, conversationId, from, to))) return false;
  const { ownerId } = scope;
  if (!episode || to < episode.toSeq) return true;
  return (await tx.episode.count({ where: { ownerId, session: { conversationId }, toSeq: episode.toSeq } })) > 0;
}
