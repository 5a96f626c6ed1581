import { writeFile } from "node:fs/promises";
import path from "node:path";
import { openDatabase } from "@/lib/db/open-database";
import { refreshStatistics } from "@/lib/db/refresh-statistics";
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
    const { timings, word } = await fillAndTime(path.join(app.folder, "postgres"), person, memories);
    await app.start();
    const pages = await timePages(app.url, person, [
      ["/memory", "/memory"],
      ["page 200", "/memory?page=200"],
      ["300 a page", "/memory?size=300"],
      ["a search", `/memory?q=${word}`],
      ["people", "/memory/people"],
      ["graph of people", "/memory/people?view=graph"],
      ["timeline, a year", "/memory/timeline?at=2021-03-01"],
      ["timeline, a week", "/memory/timeline?at=2021-03-01&zoom=week"],
      ["timeline as believed", "/memory/timeline?asof=2021-06-01&clock=believed"],
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

async function fillAndTime(
  folder: string,
  { email }: Account,
  memories: number,
): Promise<{ timings: Timing[]; word: string }> {
  const database = await openDatabase({ folder });
  try {
    const { id } = await database.prisma.user.findUniqueOrThrow({ where: { email } });
    const { id: companionId } = await database.prisma.companion.findFirstOrThrow({ where: { ownerId: id } });
    const owner = { scope: mintOwnerScope(id), companionId };
    const filled = await fillOwner(database, { messages: memories, memories }, "list", owner);
    await varyMemories(database, filled.scope);
    // As the broom does at every start and every half minute.
    await refreshStatistics(database);
    const { statement } = await database.prisma.memory.findFirstOrThrow({
      where: { ownerId: id },
      orderBy: { id: "asc" },
    });
    return { timings: await timeList(database, filled), word: statement.split(" ").at(-2)! };
  } finally {
    await database.close();
  }
}
