// The lanes of `npm test`. Each is { name, limitMinutes, run }: `run` gets { reports, limitMs, held } and resolves with a tally,
// or with { why } when the lane cannot run here. `held`: other lanes run beside it, so it shows its output at its end.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { build } from "./build.mjs";
import { ensureChromium } from "./chromium.mjs";
import { ensureImage, startPostgres, whyNoPostgres } from "./postgres-server.mjs";
import { program, root, run } from "./run.mjs";
import { add, none, tallyCheck, tallyPlaywright, tallyVitest } from "./tally.mjs";

const node = (args, options) => run(process.execPath, args, options);

const check = (...commands) =>
  async function runCheck({ limitMs, held }) {
    for (const command of commands) {
      const { code } = await node(command, { limitMs, held });
      if (code !== 0) return tallyCheck(code);
    }
    return tallyCheck(0);
  };

async function vitest(project, { reports, limitMs, held }, env = {}) {
  const file = path.join(reports, `${project}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const args = [program("vitest/vitest.mjs"), "run", "--project", project, "--allowOnly=false", ...reporters];
  const { code } = await node(args, { limitMs, held, env });
  return tallyVitest(file, code);
}

async function onServer(context) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return vitest("db-server", context);
  const why = whyNoPostgres();
  if (why) return { why };
  const server = await startPostgres();
  try {
    return await vitest("db-server", context, { TEST_DATABASE_URL: server.url });
  } finally {
    await server.stop();
  }
}

/** A warning of the build is a failure: it is the one place where some mistakes show. */
async function buildWithoutWarnings({ limitMs, passed }) {
  const { code, output } = await build({ limitMs, typesChecked: passed.has("types") });
  console.log(output.trim());
  const warned = /\bwarnings?\b|⚠/i.test(output);
  if (code === 0 && warned) console.log("\nThe build gave warnings; none are allowed.");
  return tallyCheck(code || (warned ? 1 : 0));
}

async function browser({ reports, limitMs }) {
  const { file: chromium, reason } = await ensureChromium();
  if (reason) return { why: reason };
  const file = path.join(reports, "browser.json");
  const env = {
    CI: "1",
    KITH_E2E_DIR: path.join(reports, "e2e-data"),
    PLAYWRIGHT_CHROMIUM: chromium,
    PLAYWRIGHT_JSON_OUTPUT_NAME: file,
  };
  const args = [program("@playwright/test/cli.js"), "test", "-c", "e2e/playwright.config.ts", "--reporter=list,json"];
  const { code } = await node(args, { limitMs, env });
  return tallyPlaywright(file, code);
}

const crashFolder = path.join(root, "e2e/crash");
const crashTests = () =>
  existsSync(crashFolder) ? readdirSync(crashFolder).filter((name) => name.endsWith(".test.mjs")) : [];

/** Programs that kill the server at random moments and look at what is left; exit code 0 is a pass. */
async function crash({ limitMs, held }) {
  let tally = none;
  for (const name of crashTests()) {
    const { code } = await node([path.join(crashFolder, name)], { limitMs, held });
    tally = add(tally, tallyCheck(code));
  }
  return tally;
}

const format = { name: "format", limitMinutes: 2, run: check([program("prettier/bin/prettier.cjs"), "--check", "."]) };
const lint = {
  name: "lint",
  limitMinutes: 5,
  run: check([program("eslint/bin/eslint.js"), ".", "--max-warnings", "0"]),
};
const types = {
  name: "types",
  limitMinutes: 5,
  run: check([program("next/dist/bin/next"), "typegen"], [program("typescript/bin/tsc"), "--noEmit"]),
};
const project = (name, limitMinutes) => ({ name, limitMinutes, run: (context) => vitest(name, context) });
const server = { name: "db-server", limitMinutes: 10, run: onServer };

/**
 * Stages run one after another. A stage is a list of tracks that run side by side, and a track a list of lanes in their order:
 * the checks use one core each, and the crash lane has pauses that the database lanes can use.
 */
export const stages = [
  [[format, types], [lint]],
  [[{ name: "build", limitMinutes: 5, run: buildWithoutWarnings }]],
  [
    [project("unit", 5), project("db-embedded", 10), server],
    crashTests().length ? [{ name: "crash", limitMinutes: 15, run: crash }] : [],
  ],
  [[{ name: "browser", limitMinutes: 25, run: browser }]],
];

export const lanes = stages.flat(2);

/** Fetches what later lanes need while the first ones compute. A lane that still misses something says so itself. */
export async function fetchAhead(names) {
  const quietly = (work) => work().catch(() => undefined);
  if (names.includes("browser")) await quietly(ensureChromium);
  const made = !process.env.TEST_DATABASE_URL && !whyNoPostgres();
  if (names.includes("db-server") && made) await quietly(ensureImage);
}
