import type { JobWithMetadata, PgBoss } from "pg-boss";
import { now } from "@/lib/clock";
import type { Database } from "@/lib/db/types";
import type { RememberJob } from "@/lib/jobs/enqueue-remember";
import { fadeOwner, type FadeJob } from "@/lib/jobs/handlers/fade";
import { rememberConversation } from "@/lib/jobs/handlers/remember-conversation";
import { FADE, REMEMBER } from "@/lib/jobs/queue";
import { log } from "@/lib/log";

const POLL_SECONDS = 2;
const FADE_POLL_SECONDS = 60;

async function run(database: Database, job: JobWithMetadata<RememberJob>): Promise<void> {
  const started = performance.now();
  const attempt = job.retryCount + 1;
  try {
    const outcome = await rememberConversation(database, job.data, now, attempt);
    log.info(
      { job: REMEMBER, ...job.data, ...outcome, attempt, ms: Math.round(performance.now() - started) },
      "remembered",
    );
  } catch (error) {
    log.error(
      { job: REMEMBER, ...job.data, attempt, error: error instanceof Error ? error.message : String(error) },
      "remembering failed",
    );
    throw error;
  }
}

async function fade(database: Database, job: FadeJob): Promise<void> {
  const archived = await fadeOwner(database, job, now);
  if (archived) log.info({ job: FADE, ...job, archived }, "faded");
}

/** Works the queue for as long as the process lives. Returns what wakes it before its next poll. */
export async function work(boss: PgBoss, database: Database): Promise<() => void> {
  const options = { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1, includeMetadata: true as const };
  const workerId = await boss.work<RememberJob>(REMEMBER, options, async ([job]) => {
    if (job) await run(database, job as JobWithMetadata<RememberJob>);
  });
  await boss.work<FadeJob>(FADE, { pollingIntervalSeconds: FADE_POLL_SECONDS, batchSize: 1 }, async ([job]) => {
    if (job) await fade(database, job.data);
  });
  return () => boss.notifyWorker(workerId);
}

/**
 * Works what is due and returns: for a host without a long-lived process, and for a person who asks for it now. Stops
 * after `budgetMs` or when the queue is empty. Returns how many jobs were done and how many failed.
 */
export async function drain(
  boss: PgBoss,
  database: Database,
  budgetMs: number,
): Promise<{ done: number; failed: number }> {
  const until = performance.now() + budgetMs;
  const tally = { done: 0, failed: 0 };
  while (performance.now() < until) {
    const [job] = await boss.fetch<RememberJob>(REMEMBER, { includeMetadata: true });
    if (!job) break;
    try {
      await run(database, job);
      await boss.complete(REMEMBER, job.id);
      tally.done++;
    } catch (error) {
      await boss.fail(REMEMBER, job.id, { message: error instanceof Error ? error.message : String(error) });
      tally.failed++;
    }
  }
  await drainFading(boss, database, until);
  return tally;
}

/** What is left of the time goes to fading; it is not counted, and a failure is tried again by the queue. */
async function drainFading(boss: PgBoss, database: Database, until: number): Promise<void> {
  while (performance.now() < until) {
    const [job] = await boss.fetch<FadeJob>(FADE);
    if (!job) return;
    try {
      await fade(database, job.data);
      await boss.complete(FADE, job.id);
    } catch (error) {
      await boss.fail(FADE, job.id, { message: error instanceof Error ? error.message : String(error) });
    }
  }
}
