import type { JobWithMetadata, PgBoss } from "pg-boss";
import { now } from "@/lib/clock";
import type { Database } from "@/lib/db/types";
import type { OwnerJob } from "@/lib/jobs/enqueue-for-owner";
import { describeFailure } from "@/lib/jobs/describe-failure";
import type { ImportJob } from "@/lib/jobs/enqueue-import";
import type { RememberJob } from "@/lib/jobs/enqueue-remember";
import { drawConversation, rememberThenDraw } from "@/lib/jobs/handlers/draw-conversation";
import { embedOwnerOn } from "@/lib/jobs/handlers/embed-owner";
import { fadeOwner } from "@/lib/jobs/handlers/fade";
import { importFile } from "@/lib/jobs/handlers/import-file";
import { DRAW, EMBED, FADE, IMPORT, REMEMBER } from "@/lib/jobs/queue";
import { log } from "@/lib/log";

const POLL_SECONDS = 2;
/**
 * In the order in which `drain` takes them: what was said, what was brought, what a model makes of it, what makes finding better,
 * what makes room.
 */
const QUEUES = [REMEMBER, IMPORT, DRAW, EMBED, FADE];

type Job = JobWithMetadata<RememberJob | ImportJob | OwnerJob>;

async function handle(boss: PgBoss, database: Database, { name, data, retryCount }: Job): Promise<object> {
  if ("conversationId" in data && name === DRAW) return drawConversation(boss, database, data, now, retryCount + 1);
  if ("conversationId" in data) return rememberThenDraw(boss, database, data, now, retryCount + 1);
  if ("importId" in data) return importFile(boss, database, data, now, { attempt: retryCount + 1 });
  if (name === FADE) return { archived: await fadeOwner(database, data, now) };
  if (name !== EMBED) throw new Error(`no handler for a job of ${name}`);
  return embedOwnerOn(boss, database, data);
}

async function run(boss: PgBoss, database: Database, job: Job): Promise<void> {
  const started = performance.now();
  const about = { job: job.name, ...job.data, attempt: job.retryCount + 1 };
  try {
    const outcome = await handle(boss, database, job);
    log.info({ ...about, ...outcome, ms: Math.round(performance.now() - started) }, "job done");
  } catch (error) {
    log.error({ ...about, error: error instanceof Error ? error.message : String(error) }, "job failed");
    // The queue stores what is thrown, whole.
    throw new Error(describeFailure(error));
  }
}

/** Works the queues for as long as the process lives. Returns what wakes it before its next poll. */
export async function work(boss: PgBoss, database: Database): Promise<() => void> {
  const options = { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1, includeMetadata: true as const };
  const [remembering] = await Promise.all(
    QUEUES.map((queue) =>
      boss.work<Job["data"]>(queue, options, async ([job]) => {
        if (job) await run(boss, database, job as Job);
      }),
    ),
  );
  return () => boss.notifyWorker(remembering!);
}

/**
 * Works what is due and returns: for a host without a long-lived process, and for a person who asks for it now. Stops
 * after `budgetMs` or when the queues are empty. Returns how many jobs were done and how many failed.
 */
export async function drain(
  boss: PgBoss,
  database: Database,
  budgetMs: number,
): Promise<{ done: number; failed: number }> {
  const until = performance.now() + budgetMs;
  const tally = { done: 0, failed: 0 };
  for (const queue of QUEUES) {
    while (performance.now() < until) {
      const [job] = await boss.fetch<Job["data"]>(queue, { includeMetadata: true });
      if (!job) break;
      try {
        await run(boss, database, job as Job);
        await boss.complete(queue, job.id);
        tally.done++;
      } catch (error) {
        await boss.fail(queue, job.id, { message: error instanceof Error ? error.message : String(error) });
        tally.failed++;
      }
    }
  }
  return tally;
}
