import { writeFile } from "node:fs/promises";
import path from "node:path";
import { openDatabase } from "@/lib/db/open-database";
import { mintOwnerScope } from "@/lib/scope";
import { makeAccount, type Account } from "../../e2e/account";
import { makeAppServer } from "../../e2e/app-server";
import { ensureBuild } from "../../scripts/steps/build.mjs";
import { percentile } from "../percentile";
import { printTable } from "../print-table";
import { fillOwner } from "../scale/fill-owner";
import { timeList, type Timing } from "./time-list";
import { timePages } from "./time-pages";
import { varyMemories } from "./vary-memories";

/** How soon the list shows something with so many memories of one owner, on the embedded database. */
export async function benchList({ memories, json }: { memories: number; json?: string }): Promise<void> {
  await ensureBuild();
  const app = await makeAppServer();
  try {
    await app.start();
    const person = await makeAccount(app.url);
    await app.stop();
    const timings = await fillAndTime(path.join(app.folder, "postgres"), person, memories);
    await app.start();
    const pages = await timePages(app.url, person, [
      ["/memory", "/memory"],
      ["page 200", "/memory?page=200"],
      ["300 a page", "/memory?size=300"],
      ["a search", "/memory?q=person"],
    ]);
    const report = [...timings, ...pages];
    const ms = (value: number) => value.toFixed(1);
    printTable(
      `The list with ${memories} memories of one owner, embedded database, ms`,
      ["", "found", "p50", "p95"],
      report.map(({ what, found, ms: all }) => [what, found, ms(percentile(all, 0.5)), ms(percentile(all, 0.95))]),
    );
    if (json) await writeFile(json, `${JSON.stringify({ memories, report }, null, 1)}\n`);
  } finally {
    await app.remove();
  }
}

async function fillAndTime(folder: string, { email }: Account, memories: number): Promise<Timing[]> {
  const database = await openDatabase({ folder });
  try {
    const { id } = await database.prisma.user.findUniqueOrThrow({ where: { email } });
    const { id: companionId } = await database.prisma.companion.findFirstOrThrow({ where: { ownerId: id } });
    const owner = { scope: mintOwnerScope(id), companionId };
    const filled = await fillOwner(database, { messages: memories, memories }, "list", owner);
    await varyMemories(database, filled.scope);
    // What a server's autovacuum does; the embedded database has none, and without statistics the nearest by vector take seconds.
    await database.pool.query("ANALYZE");
    return await timeList(database, filled);
  } finally {
    await database.close();
  }
}
