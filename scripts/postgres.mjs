// node scripts/postgres.mjs start | stop | url: a test PostgreSQL kept between runs, for work on database code.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cacheFolder } from "./steps/cache.mjs";
import { startPostgres, stopPostgres, whyNoPostgres } from "./steps/postgres-server.mjs";
import { main, Stop } from "./steps/say.mjs";

const note = path.join(cacheFolder, "postgres.json");

function readNote() {
  if (!existsSync(note)) return null;
  const known = JSON.parse(readFileSync(note, "utf8"));
  return existsSync(`/proc/${known.pid}`) ? known : null;
}

async function start() {
  const known = readNote();
  if (known) return known;
  const reason = whyNoPostgres();
  if (reason) throw new Stop(`No server can be made here: ${reason}.`);
  const { url, pid, port } = await startPostgres({ detached: true });
  mkdirSync(cacheFolder, { recursive: true });
  writeFileSync(note, JSON.stringify({ url, pid, port }));
  return { url };
}

async function stop() {
  const known = readNote();
  if (known) await stopPostgres(known);
  rmSync(note, { force: true });
}

await main(async () => {
  const command = process.argv[2];
  if (command === "start") console.log(`TEST_DATABASE_URL=${(await start()).url}`);
  else if (command === "stop") await stop();
  else if (command === "url") console.log(readNote()?.url ?? "");
  else throw new Stop("Usage: node scripts/postgres.mjs start | stop | url");
});
