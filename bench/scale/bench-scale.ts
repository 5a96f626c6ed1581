import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { openDatabase } from "@/lib/db/open-database";
import type { Database } from "@/lib/db/types";
import { printTable } from "../print-table";
import { fillOwner, type Size } from "./fill-owner";
import { timeRecall, type Timed } from "./time-recall";

/** Recall's latency beside one exact vector scan in SQL, for one owner, on each database there is. */
export async function benchScale({ json, ...size }: Size & { json?: string }): Promise<void> {
  const report: Record<string, Timed> = { embedded: await onEmbedded(size) };
  const serverUrl = process.env.TEST_DATABASE_URL || process.env.DATABASE_URL;
  if (serverUrl) report.server = await onServer(serverUrl, size);
  else console.error("server: not measured; set TEST_DATABASE_URL to a PostgreSQL with pgvector to measure it too");

  const ms = (value: number) => value.toFixed(1);
  printTable(
    `Recall with ${size.messages} messages and ${size.memories} memories of one owner, ms`,
    [
      "",
      "recall p50",
      "p95",
      "one vector scan p50",
      "p95",
      "ratio of p50",
      "ratio of p95",
      "nearest 10 kept",
      "best 10 by words kept",
    ],
    Object.entries(report).map(([name, { recallMs, scanMs, loss }]) => [
      name,
      ms(recallMs.p50),
      ms(recallMs.p95),
      ms(scanMs.p50),
      ms(scanMs.p95),
      (recallMs.p50 / scanMs.p50).toFixed(1),
      (recallMs.p95 / scanMs.p95).toFixed(1),
      loss.vectorsKept.toFixed(3),
      loss.wordsKept.toFixed(3),
    ]),
  );
  if (json) await writeFile(json, `${JSON.stringify({ ...size, ...report }, null, 1)}\n`);
}

async function onEmbedded(size: Size): Promise<Timed> {
  const folder = await mkdtemp(path.join(tmpdir(), "kith-bench-"));
  try {
    return await measureOn(await openDatabase({ folder: path.join(folder, "postgres") }), size, "embedded");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** In a new database of that server, dropped afterwards: a bench never writes into somebody's data. */
async function onServer(serverUrl: string, size: Size): Promise<Timed> {
  const name = `kith_bench_${process.pid}`;
  const admin = new pg.Client({ connectionString: serverUrl });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE "${name}"`);
    const url = new URL(serverUrl);
    url.pathname = `/${name}`;
    return await measureOn(await openDatabase({ url: url.href, folder: null }), size, "server");
  } finally {
    await admin.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
    await admin.end();
  }
}

async function measureOn(database: Database, size: Size, label: string): Promise<Timed> {
  try {
    const owner = await fillOwner(database, size, label);
    // What autovacuum would have done by the time an owner has this much.
    await database.pool.query("ANALYZE");
    return await timeRecall(database, owner);
  } finally {
    await database.close();
  }
}
