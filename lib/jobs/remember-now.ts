import type { PgBoss } from "pg-boss";
import { findConversation } from "@/lib/conversation/data";
import type { Database } from "@/lib/db/types";
import { drawEpisodes } from "@/lib/jobs/handlers/draw-episodes";
import { rememberConversation, type RememberOutcome } from "@/lib/jobs/handlers/remember-conversation";
import { log } from "@/lib/log";
import type { OwnerScope } from "@/lib/scope";
import { enqueueRemember } from "@/lib/jobs/enqueue-remember";

/**
 * Remembers a conversation while the person waits, the episode that is still open too. Runs the queue's own handler, so that a job running at the same time
 * and this one cannot both write; when it fails the queue is left with a job, and the person is told.
 */
export async function rememberNow(
  boss: PgBoss,
  database: Database,
  scope: OwnerScope,
  conversationId: string,
  now: () => Date,
): Promise<RememberOutcome & { failed: boolean }> {
  await findConversation(database.prisma, scope, conversationId);
  try {
    const read = await rememberConversation(database, { ownerId: scope.ownerId, conversationId }, now);
    const { added, changed, failed } = await drawEpisodes(database, scope, conversationId, now, { whole: true });
    return { added: read.added + added, changed: read.changed + changed, failed };
  } catch (error) {
    log.error({ error: error instanceof Error ? error.message : String(error), conversationId }, "remember now failed");
    await enqueueRemember(boss, database.prisma, scope, conversationId);
    return { added: 0, changed: 0, failed: true };
  }
}
