import { claimReread } from "@/lib/conversation/change-message";
import { findConversation } from "@/lib/conversation/data";
import type { Database } from "@/lib/db/types";
import { describeFailure } from "@/lib/jobs/describe-failure";
import { endRun, startRun } from "@/lib/jobs/run-ledger";
import { reread } from "@/lib/memory/edits/reread";
import { toTurn } from "@/lib/memory/edits/read-draft";
import type { OwnerScope } from "@/lib/scope";

interface Tally {
  added: number;
  changed: number;
}

/**
 * Reads the messages of a conversation again that were edited behind the cursor, one after another, each as a run of its own.
 * Safe to repeat and to run late: one that was edited once more meanwhile is read as it says then. Throws when one fails,
 * after booking the failure; it stays marked, and the queue tries again.
 */
export async function rereadMessages(
  database: Database,
  scope: OwnerScope,
  conversationId: string,
  now: () => Date,
  attempt: number,
): Promise<Tally> {
  const { prisma } = database;
  const { ownerId } = scope;
  const tally: Tally = { added: 0, changed: 0 };
  for (;;) {
    const message = await prisma.message.findFirst({
      where: { ownerId, conversationId, rereadAt: { not: null } },
      orderBy: { seq: "asc" },
    });
    if (!message?.rereadAt) return tally;
    const { owner, companion, drawnSeq } = await findConversation(prisma, scope, conversationId);
    const names = { userName: owner.name, companionName: companion.name, timeZone: owner.timeZone };
    const span = { from: message.seq - 1, to: message.seq };
    const runId = await startRun(database, scope, conversationId, { ...span, attempt, now: now() });
    try {
      const result = await reread(database, scope, {
        ...{ conversationId, ...names, editedAt: message.rereadAt, now: now() },
        drawn: message.seq <= drawnSeq,
        turn: toTurn(message, names),
        claim: (tx) => claimReread(tx, scope, message),
      });
      await endRun(prisma, runId, { status: "done", ...result, now: now() });
      tally.added += result.added;
      tally.changed += result.changed;
    } catch (error) {
      await endRun(prisma, runId, { status: "failed", error: describeFailure(error), now: now() });
      throw error;
    }
  }
}
