import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { openDatabase } from "@/lib/db/open-database";
import type { Database } from "@/lib/db/types";

/** The server to measure on, when one is named. */
export const serverUrl = (): string | undefined => process.env.TEST_DATABASE_URL || process.env.DATABASE_URL;

/** Runs on a new embedded database on disk, removed afterwards. */
export async function onEmbedded<T>(run: (database: Database) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "kith-bench-"));
  try {
    return await runAndClose(await openDatabase({ folder: path.join(folder, "postgres") }), run);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

let made = 0;

/** Runs in a new database of that server, dropped afterwards: a bench never writes into somebody's data. */
export async function onServer<T>(url: string, run: (database: Database) => Promise<T>): Promise<T> {
  const name = `kith_bench_${process.pid}_${++made}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE "${name}"`);
    const own = new URL(url);
    own.pathname = `/${name}`;
    return await runAndClose(await openDatabase({ url: own.href, folder: null }), run);
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await admin.end();
  }
}

async function runAndClose<T>(database: Database, run: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await run(database);
  } finally {
    await database.close();
  }
}
