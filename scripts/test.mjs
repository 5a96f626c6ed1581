// npm test: installs what is missing, runs every lane even when one fails, and ends with `N passed, N failed, N skipped`.
// KITH_LANES=unit,lint npm test runs only those lanes.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { interruption } from "./steps/interruption.mjs";
import { fetchAhead, lanes, stages } from "./steps/lanes.mjs";
import { checkNode } from "./steps/node-version.mjs";
import { ensurePackages } from "./steps/packages.mjs";
import { ensurePrismaClient } from "./steps/prisma-client.mjs";
import { main, Stop } from "./steps/say.mjs";
import { add, none } from "./steps/tally.mjs";

const MINUTE = 60_000;

/** A person's own settings, here or in .env, must not reach the tests. Empty counts as absent and wins over .env. */
const personal = [
  ...["DATABASE_URL", "DATA_DIR", "KITH_LOCAL", "NEXTAUTH_SECRET", "DRAIN_SECRET"],
  ...["OPENAI_API_KEY", "OPENAI_BASE_URL", "CHAT_MODEL", "MEMORY_MODEL", "EMBEDDING_MODEL", "EMBEDDING_DIMENSIONS"],
  ...["GITHUB_ID", "GITHUB_SECRET", "GOOGLE_ID", "GOOGLE_SECRET", "EMAIL_SERVER", "EMAIL_FROM"],
];

function chosenLanes() {
  const wanted = (process.env.KITH_LANES ?? "").split(",").filter(Boolean);
  const unknown = wanted.filter((name) => !lanes.some((lane) => lane.name === name));
  const known = lanes.map((lane) => lane.name).join(", ");
  if (unknown.length) throw new Stop(`There is no lane ${unknown.join(", ")}. The lanes are ${known}.`);
  const chosen = ({ name }) => !wanted.length || wanted.includes(name);
  return stages.map((tracks) => tracks.map((track) => track.filter(chosen)).filter((track) => track.length));
}

async function runLane(lane, context) {
  console.log(`\n=== ${lane.name} ===`);
  const started = Date.now();
  let tally;
  try {
    tally = await lane.run({ ...context, limitMs: lane.limitMinutes * MINUTE });
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    tally = { ...none, failed: 1 };
  }
  if (tally.why) {
    console.log(`\n!!! SKIPPED: the lane ${lane.name} did not run: ${tally.why}\n`);
    tally = { ...none, skipped: 1 };
  }
  return { name: lane.name, seconds: Math.round((Date.now() - started) / 1000), ...tally };
}

/** Runs the tracks of a stage side by side; resolves with a row for each lane. */
async function runStage(tracks, context) {
  const runTrack = async (track) => {
    const rows = [];
    for (const lane of track) {
      if (interruption.asked) break;
      const row = await runLane(lane, { ...context, held: tracks.length > 1 });
      if (!row.failed && !row.skipped) context.passed.add(lane.name);
      rows.push(row);
    }
    return rows;
  };
  return (await Promise.all(tracks.map(runTrack))).flat();
}

function printTable(rows) {
  const cell = (value, width) => String(value).padStart(width);
  console.log(
    `\n${"lane".padEnd(14)}${["passed", "failed", "skipped", "seconds"].map((word) => cell(word, 9)).join("")}`,
  );
  for (const { name, passed, failed, skipped, seconds } of rows) {
    console.log(name.padEnd(14) + [passed, failed, skipped, seconds].map((value) => cell(value, 9)).join(""));
  }
}

await main(async () => {
  checkNode();
  const chosen = chosenLanes();
  for (const name of personal) process.env[name] = "";
  // next-auth reads this one itself and takes an empty one for an address.
  delete process.env.NEXTAUTH_URL;
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  await ensurePackages();
  await ensurePrismaClient();

  const reports = mkdtempSync(path.join(tmpdir(), "kith-test-"));
  const rows = [];
  try {
    const context = { reports, passed: new Set() };
    const fetched = fetchAhead(chosen.flat(2).map((lane) => lane.name));
    for (const tracks of chosen) {
      rows.push(...(await runStage(tracks, context)));
      await fetched;
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  if (interruption.asked) throw new Stop("Stopped.");

  printTable(rows);
  const sum = rows.reduce(add, none);
  console.log(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
  process.exit(sum.failed > 0 || sum.passed === 0 ? 1 : 0);
});
