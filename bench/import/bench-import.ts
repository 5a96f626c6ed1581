import { writeFile } from "node:fs/promises";
import { makeOwner } from "@/lib/db/testing";
import { receiveFile } from "@/lib/portable/receive/receive-file";
import { startImport } from "@/lib/portable/start-import";
import { workImport } from "@/lib/portable/work/work-import";
import { onEmbedded } from "../on-database";
import { printTable } from "../print-table";
import { generateExport } from "./generate-export";

const MEGABYTE = 1_000_000;
const SAMPLE_MS = 100;

/** How long a large file takes, and how far the process grows over it: the embedded database is in the same process. */
export async function benchImport({ megabytes, json }: { megabytes: number; json?: string }): Promise<void> {
  const report = await onEmbedded(async (database) => {
    const { scope } = await makeOwner(database);
    const now = new Date();
    // Once over a small one, so that what is loaded and allocated once does not count.
    const take = async (bytes: number, name: string) => {
      const from = performance.now();
      const file = await receiveFile(database, scope, {
        fileName: "conversations.json",
        body: generateExport(bytes, name),
        now,
      });
      const received = performance.now();
      await startImport(database, scope, { importId: file.id, remember: false, now }, async () => {});
      const work = { now: () => now, remember: async () => {} };
      while ((await workImport(database, scope, file.id, { ...work, until: performance.now() + 60_000 })).more);
      const done = await database.prisma.import.findUniqueOrThrow({ where: { id: file.id } });
      const seconds = (ms: number) => Math.round(ms / 100) / 10;
      const [receive, write] = [seconds(received - from), seconds(performance.now() - received)];
      return { bytes: file.bytes, status: done.status, added: done.added, known: done.known, receive, write };
    };
    await take(2 * MEGABYTE, "first");
    global.gc?.();
    const before = process.memoryUsage();
    const peak = { rss: before.rss, heap: before.heapUsed };
    const timer = setInterval(() => {
      const { rss, heapUsed } = process.memoryUsage();
      peak.rss = Math.max(peak.rss, rss);
      peak.heap = Math.max(peak.heap, heapUsed);
    }, SAMPLE_MS);
    const outcome = await take(megabytes * MEGABYTE, "talk");
    clearInterval(timer);
    const mega = (bytes: number) => Math.round(bytes / MEGABYTE);
    return {
      ...outcome,
      rssBefore: mega(before.rss),
      rssGrowth: mega(peak.rss - before.rss),
      heapGrowth: mega(peak.heap - before.heapUsed),
    };
  });
  printTable(
    `A ChatGPT export of ${Math.round(report.bytes / MEGABYTE)} MB, embedded database`,
    ["", ""],
    Object.entries(report).map(([what, value]) => [what, String(value)]),
  );
  if (json) await writeFile(json, `${JSON.stringify(report, null, 1)}\n`);
}
