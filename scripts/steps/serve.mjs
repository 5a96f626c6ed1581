import { spawn } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { program, root } from "./run.mjs";
import { say, Stop } from "./say.mjs";

const READY_WITHIN_MS = 180_000;
const STOP_WITHIN_MS = 20_000;

/** A loaded module as --import takes it. */
const tether = new URL("./end-with-parent.mjs", import.meta.url).href;

/**
 * Runs `next start` or `next dev` until it ends or this process is told to stop. Says the address once the health door
 * answers. The first Ctrl-C or SIGTERM stops it in order, with the database closed; a second one at once.
 */
export async function serve(mode, { host, port }) {
  const next = program("next/dist/bin/next");
  const child = spawn(process.execPath, ["--import", tether, next, mode, "-p", `${port}`, "-H", host], {
    cwd: root,
    // A group of its own: a terminal's Ctrl-C goes to every process of the group, and the server must hear it once.
    detached: process.platform !== "win32",
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: {
      ...process.env,
      NODE_ENV: mode === "dev" ? "development" : "production",
      NEXT_TELEMETRY_DISABLED: "1",
      KITH_LOCAL: "1",
      // Kith closes the database itself before it goes.
      NEXT_MANUAL_SIG_HANDLE: "1",
    },
  });
  const ended = new Promise((resolve) => child.once("exit", (code, signal) => resolve({ code, signal })));
  const stopping = stopOnSignal(child);

  const ready = waitUntilHealthy(child, { host, port }).then((healthy) => {
    if (healthy) console.log(`\nKith is ready at http://localhost:${port}\n`);
    else if (child.exitCode === null && !stopping.asked) {
      stopping.failed = true;
      child.kill("SIGTERM");
    }
  });
  const { code } = await ended;
  await ready;
  if (stopping.asked) {
    say("Kith has stopped");
    process.exit(0);
  }
  if (stopping.failed)
    throw new Stop(`The server did not become healthy in ${READY_WITHIN_MS / 1000} seconds; see above.`);
  throw new Stop(`The server ended by itself (code ${code ?? "none"}); the reason is above.`);
}

function stopOnSignal(child) {
  const state = { asked: false, failed: false };
  const onSignal = () => {
    if (state.asked) return child.kill("SIGKILL");
    state.asked = true;
    console.log();
    say("Stopping");
    child.kill("SIGTERM");
    setTimeout(() => child.kill("SIGKILL"), STOP_WITHIN_MS).unref();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, onSignal);
  return state;
}

async function waitUntilHealthy(child, { host, port }) {
  const address = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  const url = `http://${address.includes(":") ? `[${address}]` : address}:${port}/api/health`;
  for (const end = Date.now() + READY_WITHIN_MS; Date.now() < end && child.exitCode === null; await delay(200)) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(60_000) }).catch(() => null);
    if (answer?.status === 200) return true;
  }
  return false;
}
