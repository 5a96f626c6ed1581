import { writeFile } from "node:fs/promises";
import type { Database } from "@/lib/db/types";
import { onEmbedded, onServer, serverUrl } from "../on-database";
import { printTable } from "../print-table";
import { fillOwner, type Size } from "./fill-owner";
import { timeRecall, type Timed } from "./time-recall";

/** Recall's latency beside one exact vector scan in SQL, for one owner, on each database there is. */
export async function benchScale({ json, ...size }: Size & { json?: string }): Promise<void> {
  const report: Record<string, Timed> = {
    embedded: await onEmbedded((database) => measure(database, size, "embedded")),
  };
  const url = serverUrl();
  if (url) report.server = await onServer(url, (database) => measure(database, size, "server"));
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

async function measure(database: Database, size: Size, label: string): Promise<Timed> {
  const owner = await fillOwner(database, size, label);
  // What autovacuum would have done by the time an owner has this much.
  await database.pool.query("VACUUM ANALYZE");
  return timeRecall(database, owner);
}
