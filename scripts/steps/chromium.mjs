import { accessSync, constants, existsSync } from "node:fs";
import path from "node:path";
import { aptInstall, canInstall } from "./debian.mjs";
import { program, run } from "./run.mjs";
import { say } from "./say.mjs";

// The shell first: it is what Playwright itself downloads for tests without a screen, and needs about a quarter less time.
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function onPath() {
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    for (const name of names) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        continue;
      }
    }
  }
  return null;
}

async function playwrightsOwn() {
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

/**
 * Finds a Chromium, or fetches one. Resolves with { file } or { reason } when none can be had. PLAYWRIGHT_CHROMIUM names
 * one; then the PATH, then Playwright's own, then Debian's package (as root), then Playwright's download.
 */
export async function ensureChromium() {
  const file = process.env.PLAYWRIGHT_CHROMIUM || onPath() || (await playwrightsOwn());
  if (file) return { file };
  say("Fetching a browser for the tests (once)");
  if (canInstall()) {
    for (const name of ["chromium-headless-shell", "chromium"]) {
      const refused = await aptInstall([name, "fonts-dejavu-core"]);
      if (!refused && onPath()) return { file: onPath() };
    }
  }
  await run(process.execPath, [program("@playwright/test/cli.js"), "install", "chromium"], { quiet: true });
  const fetched = await playwrightsOwn();
  return fetched
    ? { file: fetched }
    : { reason: "no Chromium found, and none could be fetched: set PLAYWRIGHT_CHROMIUM" };
}
