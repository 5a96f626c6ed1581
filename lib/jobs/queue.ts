import type { QueryResult } from "pg";
import { PgBoss, type Db as JobDb } from "pg-boss";
import { database } from "@/lib/db/client";
import type { Database } from "@/lib/db/types";
import { log } from "@/lib/log";

export const REMEMBER = "remember";
export const REMEMBER_DEAD = "remember-dead";
export const DRAW = "draw";
export const EMBED = "embed";
export const FADE = "fade";
export const IMPORT = "import";

const MINUTE = 60;

// `stately`: of one key at most one job waits and one runs, so a conversation is remembered once at a time.
const stately = { policy: "stately" as const, retryBackoff: true };
/** Tries again soon, then ever later: what it needs may be away for a while. */
const patient = { ...stately, retryLimit: 5, retryDelay: 2, retryDelayMax: 10 * MINUTE };

const QUEUES = [
  { name: REMEMBER_DEAD, options: { retentionSeconds: 90 * 24 * 60 * MINUTE } },
  {
    name: REMEMBER,
    options: { ...patient, expireInSeconds: 5 * MINUTE, deadLetter: REMEMBER_DEAD },
  },
  // Works a minute at a time, but for the call it is at; what it leaves the sweep asks for again.
  { name: DRAW, options: { ...patient, expireInSeconds: 15 * MINUTE } },
  {
    // One that fails for good is asked for again by the next sweep.
    name: EMBED,
    options: { ...patient, expireInSeconds: 15 * MINUTE },
  },
  // Works a minute at a time and asks for the next; one whose worker died is tried again when it expires.
  { name: IMPORT, options: { ...patient, expireInSeconds: 5 * MINUTE } },
  { name: FADE, options: { ...stately, retryLimit: 3, retryDelay: 60, expireInSeconds: 5 * MINUTE } },
];

/** Opens pg-boss on an open database, makes its schema and queues, and gives it back started. */
export async function openQueue({ pool, embedded }: Database): Promise<PgBoss> {
  const db: JobDb = {
    executeSql: async (text, values) => {
      // Text of several statements gives a result for each, and pg-boss wants all their rows.
      const results: QueryResult | QueryResult[] = await pool.query(text, values as unknown[]);
      return { rows: [results].flat().flatMap((result) => result.rows ?? []) };
    },
  };
  const boss = new PgBoss({
    db,
    backend: embedded ? "pglite" : "postgres",
    schema: "pgboss",
    reindex: false,
    monitorVacuum: false,
  });
  boss.on("error", (error) => log.error({ error: error.message }, "job queue"));
  await boss.start();
  for (const { name, options } of QUEUES) await boss.createQueue(name, options);
  return boss;
}

const held = globalThis as unknown as { kithQueue?: Promise<PgBoss> };

/** The process's job queue, opened at first use. */
export function queue(): Promise<PgBoss> {
  held.kithQueue ??= database()
    .then(openQueue)
    .catch((error: unknown) => {
      held.kithQueue = undefined;
      throw error;
    });
  return held.kithQueue;
}

export async function closeQueue(): Promise<void> {
  const open = held.kithQueue;
  held.kithQueue = undefined;
  await (await open)?.stop({ graceful: true, timeout: 5_000 });
}
