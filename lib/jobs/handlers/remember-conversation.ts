import { modelStatus } from "@/lib/ai/models";
import { findConversation } from "@/lib/conversation/data";
import { moveCursor } from "@/lib/conversation/move-cursor";
import { readTurns } from "@/lib/conversation/read-turns";
import type { Database } from "@/lib/db/types";
import { env } from "@/lib/env";
import { isAppError } from "@/lib/errors";
import { describeFailure } from "@/lib/jobs/describe-failure";
import type { RememberJob } from "@/lib/jobs/enqueue-remember";
import { rereadMessages } from "@/lib/jobs/handlers/reread-messages";
import { endRun, startRun } from "@/lib/jobs/run-ledger";
import { noteModel } from "@/lib/memory/persona/note-model";
import { remember } from "@/lib/memory/remember";
import { readEdition } from "@/lib/memory/store/edition";
import { readDrawnEnds } from "@/lib/memory/store/read-drawn-ends";
import { openSession } from "@/lib/memory/store/open-session";
import { mintOwnerScope, type OwnerScope } from "@/lib/scope";

/** Turns read in one transaction: bounds how long it holds the embedded database's only connection. */
const BATCH = 40;
/** More than an open session is read back (`open-session.ts`). */
const CONTEXT = 400;

export interface RememberOutcome {
  added: number;
  changed: number;
}

/**
 * Reads everything after a conversation's cursor into memory, a batch at a time, and then what was edited behind it, by rule; what the memory model
 * makes of it comes when an episode is over (`draw-episodes.ts`). Safe to repeat and to run late: a batch
 * whose cursor somebody else has moved is dropped, one during which something was forgotten is read anew, and one with nothing to read is a no-op. A conversation or owner that
 * is gone is a no-op as well. Throws when a batch fails, after booking the failure; the queue then tries again.
 */
export async function rememberConversation(
  database: Database,
  job: RememberJob,
  now: () => Date,
  attempt = 1,
): Promise<RememberOutcome> {
  const scope = mintOwnerScope(job.ownerId);
  const outcome: RememberOutcome = { added: 0, changed: 0 };
  for (;;) {
    const batch = await rememberBatch(database, scope, job.conversationId, now, attempt);
    if (!batch) break;
    outcome.added += batch.added;
    outcome.changed += batch.changed;
  }
  const again = await rereadMessages(database, scope, job.conversationId, now, attempt);
  outcome.added += again.added;
  outcome.changed += again.changed;
  await noteModel(database, scope, job.conversationId, now());
  return outcome;
}

async function rememberBatch(
  database: Database,
  scope: OwnerScope,
  conversationId: string,
  now: () => Date,
  attempt: number,
) {
  const { prisma } = database;
  const edition = await readEdition(prisma, scope);
  const conversation = await findConversation(prisma, scope, conversationId).catch((error: unknown) => {
    if (isAppError(error) && error.code === "not_found") return null;
    throw error;
  });
  if (!conversation) return null;
  const from = conversation.rememberedSeq;
  const names = { userName: conversation.owner.name, companionName: conversation.companion.name };
  const { turns, lastSeq } = await readTurns(prisma, scope, conversationId, { afterSeq: from, limit: BATCH }, names);
  if (lastSeq === from) return null;

  const sessionGapMs = env.SESSION_GAP_SECONDS * 1000;
  const open = turns[0] ? await openSession(prisma, scope, conversationId, turns[0].at, sessionGapMs) : null;
  const span = { afterSeq: open ? open.readFrom - 1 : from, upToSeq: from, limit: CONTEXT };
  const context = await readTurns(prisma, scope, conversationId, span, names);
  const ends = open ? await readDrawnEnds(prisma, scope, { conversationId, fromSeq: open.readFrom }) : [];

  const runId = await startRun(database, scope, conversationId, { from, to: lastSeq, attempt, now: now() });
  try {
    const result = await remember(database, scope, {
      conversationId,
      turns,
      context: context.turns,
      ...names,
      timeZone: conversation.owner.timeZone,
      now: now(),
      sessionGapMs,
      open,
      ends,
      edition,
      moveCursor: (tx) =>
        moveCursor(tx, scope, conversationId, conversation, lastSeq, { drawn: modelStatus().mode === "built-in" }),
    });
    await endRun(prisma, runId, { status: "done", ...result, now: now() });
    return result;
  } catch (error) {
    await endRun(prisma, runId, {
      status: "failed",
      error: describeFailure(error),
      now: now(),
    });
    throw error;
  }
}
