import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fingerprint, readStamp } from "./fingerprint.mjs";
import { program, root, run } from "./run.mjs";
import { say, Stop } from "./say.mjs";

const stamp = ".next/made-from";

const sources = [
  "app",
  "components",
  "instrumentation.ts",
  "lib",
  "next.config.mjs",
  "package-lock.json",
  "postcss.config.mjs",
  "prisma/schema.prisma",
  "proxy.ts",
  "public",
  "tsconfig.json",
];
const notBuilt = /\.test\.tsx?$|^lib[\\/]db[\\/]generated[\\/]/;

const identity = () => fingerprint(sources, notBuilt);

export const isBuilt = () => readStamp(stamp) === identity();

/** Builds the app for production. `typesChecked`: tsc has just passed them. Resolves with { code, output }. */
export async function build({ limitMs, typesChecked = false } = {}) {
  const wanted = identity();
  rmSync(path.join(root, stamp), { force: true });
  // On a build machine without this folder Next warns that its cache is not kept from one run to the next.
  mkdirSync(path.join(root, ".next/cache"), { recursive: true });
  const env = {
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    NO_COLOR: "1",
    KITH_TYPES_CHECKED: typesChecked ? "1" : "",
  };
  const result = await run(process.execPath, [program("next/dist/bin/next"), "build"], { quiet: true, env, limitMs });
  if (result.code === 0) writeFileSync(path.join(root, stamp), wanted);
  return result;
}

/** Builds when the sources are not those of the last build. */
export async function ensureBuild() {
  if (isBuilt()) return;
  say("Building the app (about half a minute)");
  const { code, output } = await build();
  if (code !== 0) throw new Stop(`${output.trim()}\n\nThe app could not be built; the reason is above.`);
}
