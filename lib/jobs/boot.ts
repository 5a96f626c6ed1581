import { modelStatus } from "@/lib/ai/models";
import { now } from "@/lib/clock";
import { closeDatabase, database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { ensureAuthSecret } from "@/lib/identity/secret";
import { closeQueue, queue } from "@/lib/jobs/queue";
import { releaseHeldJobs, sweep } from "@/lib/jobs/handlers/sweep";
import { setWake } from "@/lib/jobs/wake";
import { work } from "@/lib/jobs/work";
import { log } from "@/lib/log";
import { openReplies, stopAllWriters } from "@/lib/reply/writers";

const SWEEP_EVERY_MS = 30_000;
const FAREWELL_MS = 5_000;

/**
 * What a process does before its first request: opens the database, mends what a crash left, and works the queue. An
 * embedded database has no other process, so whatever was being written or worked when it was opened has no writer.
 */
export async function boot({ worker }: { worker: boolean }): Promise<void> {
  const open = await database();
  const boss = await queue();
  if (open.embedded) await releaseHeldJobs(open);
  await sweep(boss, open, now(), { writersAlive: !open.embedded });
  if (worker) setWake(await work(boss, open));
  const timer = setInterval(() => {
    sweep(boss, open, now(), { writersAlive: true }).catch((error: unknown) =>
      log.error({ error: String(error) }, "sweep failed"),
    );
  }, SWEEP_EVERY_MS);
  timer.unref();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void leave(timer));
  log.info({ embedded: open.embedded, worker }, "ready");
}

/** The web server's boot. What is wrong is said in one line and ends the process: a server without its data must not serve. */
export async function bootServer(): Promise<void> {
  try {
    await ensureAuthSecret();
    // Throws when the models are named wrongly: better now than at the first message.
    modelStatus();
    await boot({ worker: env.KITH_WORKER === "on" });
  } catch (error) {
    log.fatal({ error: error instanceof Error ? error.message : String(error) }, "Kith could not start");
    process.exit(1);
  }
}

/** Stops in order: replies being written are saved as stopped, the job at hand ends, the database closes. */
async function leave(timer: NodeJS.Timeout): Promise<void> {
  clearInterval(timer);
  const late = setTimeout(() => process.exit(1), FAREWELL_MS * 2);
  late.unref();
  try {
    stopAllWriters();
    const until = Date.now() + FAREWELL_MS;
    while (openReplies().length && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
    await closeQueue();
    await closeDatabase();
    log.info("closed");
    process.exit(0);
  } catch (error) {
    log.error({ error: String(error) }, "closing failed");
    process.exit(1);
  }
}
