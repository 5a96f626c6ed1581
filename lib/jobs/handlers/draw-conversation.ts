import type { PgBoss } from "pg-boss";
import type { Database } from "@/lib/db/types";
import { enqueueDraw, type DrawJob } from "@/lib/jobs/enqueue-draw";
import type { RememberJob } from "@/lib/jobs/enqueue-remember";
import { drawEpisodes, hasEpisodeToDraw, type Drawings } from "@/lib/jobs/handlers/draw-episodes";
import { rememberConversation, type RememberOutcome } from "@/lib/jobs/handlers/remember-conversation";
import { mintOwnerScope } from "@/lib/scope";

const BUDGET_MS = 60_000;

/** Has a memory model read a conversation for a minute, so that others get their turn, and asks for the rest. */
export async function drawConversation(
  boss: PgBoss,
  database: Database,
  { ownerId, conversationId }: DrawJob,
  now: () => Date,
  attempt: number,
): Promise<Drawings> {
  const scope = mintOwnerScope(ownerId);
  const end = performance.now() + BUDGET_MS;
  const until = () => performance.now() >= end;
  const drawn = await drawEpisodes(database, scope, conversationId, now, { until, attempt });
  if (drawn.more) await enqueueDraw(boss, database.prisma, scope, conversationId);
  return drawn;
}

/** Remembers a conversation, and asks that a model read what is over of it: in a queue of its own, so that nothing waits for it. */
export async function rememberThenDraw(
  boss: PgBoss,
  database: Database,
  job: RememberJob,
  now: () => Date,
  attempt: number,
): Promise<RememberOutcome> {
  const outcome = await rememberConversation(database, job, now, attempt);
  const scope = mintOwnerScope(job.ownerId);
  if (await hasEpisodeToDraw(database, scope, job.conversationId, now()))
    await enqueueDraw(boss, database.prisma, scope, job.conversationId);
  return outcome;
}
