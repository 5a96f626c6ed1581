import { mkdirSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import pg from "pg";
import { lockFolder } from "@/lib/db/lock-folder";
import { PGliteLink, PGliteStream } from "@/lib/db/pglite-stream";

/** Less shared memory than PostgreSQL's default: the process is 150 MB smaller and one person's data fits. */
const SETTINGS = { postgresqlconf: ["shared_buffers=16MB"] };

export interface OpenPool {
  pool: pg.Pool;
  close: () => Promise<void>;
}

/**
 * Opens the embedded database in `folder` (made when missing; `null` for one in memory) and gives a pool of exactly one
 * connection to it. Throws when another process holds the folder.
 */
export async function openEmbedded(folder: string | null): Promise<OpenPool> {
  let unlock = () => {};
  if (folder) {
    mkdirSync(path.dirname(folder), { recursive: true, mode: 0o700 });
    unlock = lockFolder(folder);
  }
  const file = path.join(/*turbopackIgnore: true*/ process.cwd(), "lib/db/pglite-worker.mjs");
  const worker = new Worker(file, { workerData: { dataDir: folder ?? undefined, options: SETTINGS } });
  await new Promise<void>((resolve, reject) => {
    worker.once("message", () => resolve());
    worker.once("error", reject);
  });
  const link = new PGliteLink(worker);

  class Client extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super({
        ...config,
        ssl: false,
        user: "postgres",
        database: "postgres",
        stream: (() => new PGliteStream(link)) as unknown as pg.ClientConfig["stream"],
      });
    }
  }
  const options = { max: 1, min: 0, idleTimeoutMillis: 0, Client, verify: startAfresh };
  const pool = new pg.Pool(options as unknown as pg.PoolConfig);
  const close = async () => {
    await pool.end();
    worker.postMessage("close");
    await link.closed;
    await worker.terminate();
    unlock();
  };
  return { pool, close };
}

/** The one session outlives the pool's client: a new client must not meet the statements that an earlier one kept. */
function startAfresh(client: pg.PoolClient, done: (error?: Error) => void): void {
  client.query("DEALLOCATE ALL", (error) => done(error ?? undefined));
}
