import { writeFile } from "node:fs/promises";
import type { Database } from "@/lib/db/types";
import { onEmbedded, onServer, serverUrl } from "../on-database";
import { printTable } from "../print-table";
import { fillOwner } from "../scale/fill-owner";
import { timeRecall, type Timed } from "../scale/time-recall";
import { showProgress } from "../show-progress";
import { readStorage } from "./read-storage";
import { timeWrites } from "./time-writes";

const FULL = { messages: [1_000, 10_000, 100_000], owners: [1, 100, 10_000] };
const QUICK = { messages: [300, 1_000, 3_000], owners: [1, 10, 30] };
/** What each of many owners has; small, so that ten thousand of them fit into an evening. */
const OF_EACH = { messages: 40, memories: 20 };

interface Step extends Timed {
  size: number;
  /** Milliseconds to store, index and embed one further message. */
  writeMs: number;
  /** Bytes on disk with all indexes, a message. */
  bytesPerMessage: number;
}

/** How recall, writing and storage grow with one owner's history, and with the number of owners. */
export async function benchGrowth({ quick, json }: { quick: boolean; json?: string }): Promise<void> {
  const sizes = quick ? QUICK : FULL;
  const url = serverUrl();
  const on = <T>(run: (database: Database) => Promise<T>) => (url ? onServer(url, run) : onEmbedded(run));
  const where = url ? "server" : "embedded";
  const oneOwner: Step[] = [];
  for (const messages of sizes.messages) oneOwner.push(await on((database) => growOne(database, messages)));
  const manyOwners: Step[] = [];
  for (const owners of sizes.owners) manyOwners.push(await on((database) => growMany(database, owners)));
  print(`One owner with as many memories as messages, ${where}`, "messages", oneOwner);
  print(
    `Owners with ${OF_EACH.messages} messages and ${OF_EACH.memories} memories each, ${where}`,
    "owners",
    manyOwners,
  );
  if (json) await writeFile(json, `${JSON.stringify({ where, oneOwner, manyOwners }, null, 1)}\n`);
}

async function growOne(database: Database, messages: number): Promise<Step> {
  const owner = await fillOwner(database, { messages, memories: messages }, `${messages} messages`);
  return measure(database, owner, messages, messages);
}

async function growMany(database: Database, owners: number): Promise<Step> {
  const progress = showProgress(`${owners} owners`, owners);
  let owner = await fillOwner(database, OF_EACH);
  for (let made = 1; made < owners; made++) {
    owner = await fillOwner(database, OF_EACH);
    progress(made + 1);
  }
  return measure(database, owner, owners, owners * OF_EACH.messages);
}

async function measure(
  database: Database,
  owner: Awaited<ReturnType<typeof fillOwner>>,
  size: number,
  messages: number,
): Promise<Step> {
  await database.pool.query("VACUUM ANALYZE");
  const bytes = await readStorage(database);
  const timed = await timeRecall(database, owner);
  return { ...timed, size, writeMs: await timeWrites(database, owner), bytesPerMessage: bytes / messages };
}

function print(title: string, of: string, steps: Step[]): void {
  const ms = (value: number) => value.toFixed(1);
  printTable(
    title,
    [
      of,
      "recall p50, ms",
      "p95",
      "vector scan p50",
      "p95",
      "ratio p50",
      "p95",
      "nearest 10 kept",
      "best 10 by words kept",
      "write, ms",
      "kB a message",
    ],
    steps.map(({ size, recallMs, scanMs, loss, writeMs, bytesPerMessage }) => [
      `${size}`,
      ms(recallMs.p50),
      ms(recallMs.p95),
      ms(scanMs.p50),
      ms(scanMs.p95),
      (recallMs.p50 / scanMs.p50).toFixed(2),
      (recallMs.p95 / scanMs.p95).toFixed(2),
      loss.vectorsKept.toFixed(3),
      loss.wordsKept.toFixed(3),
      ms(writeMs),
      (bytesPerMessage / 1024).toFixed(1),
    ]),
  );
}
