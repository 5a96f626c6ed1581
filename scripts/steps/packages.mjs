import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { npm, root, run, runOrStop } from "./run.mjs";
import { say } from "./say.mjs";

const read = (file) => JSON.parse(readFileSync(path.join(root, file), "utf8")).packages;

/**
 * Whether what npm says it installed is what the lock asks for. Compared by content, so that it does not matter who
 * installed, or when. Optional packages may be absent: they are for other platforms.
 */
function isInstalled() {
  // npm writes this file last, so an installation broken off has none.
  if (!existsSync(path.join(root, "node_modules/.package-lock.json"))) return false;
  const installed = read("node_modules/.package-lock.json");
  return Object.entries(read("package-lock.json")).every(
    ([place, { version, optional, devOptional }]) =>
      place === "" || installed[place]?.version === version || (!installed[place] && (optional || devOptional)),
  );
}

/** Installs the packages when they are missing or not those of the lock. */
export async function ensurePackages() {
  if (isInstalled()) return;
  say("Installing packages (a minute or two the first time)");
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error", "--include=dev"];
  const { code } = await run(...npm(["ci", ...quiet]), { quiet: true });
  if (code === 0) return;
  // A registry that has not every platform's binaries may refuse the lock for what this platform does not need.
  await runOrStop(
    "The packages could not be installed. Check the network (npm's registry must be reachable) and run the command again.",
    ...npm(["install", "--no-save", ...quiet]),
  );
}
