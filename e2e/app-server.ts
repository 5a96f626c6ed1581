import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { freePort } from "../scripts/steps/port.mjs";

export const root = path.join(import.meta.dirname, "..");
const next = path.join(root, "node_modules/next/dist/bin/next");
const tether = new URL("../scripts/steps/end-with-parent.mjs", import.meta.url).href;

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 20_000;

/** The person's own settings must not reach the server under test; empty wins over a .env file. */
const none = Object.fromEntries(
  [
    ...["DATABASE_URL", "NEXTAUTH_SECRET", "DRAIN_SECRET", "KITH_WORKER", "TRUST_PROXY", "MODEL_TIMEOUT_MS"],
    ...["OPENAI_API_KEY", "OPENAI_BASE_URL", "CHAT_MODEL", "MEMORY_MODEL", "EMBEDDING_MODEL", "EMBEDDING_DIMENSIONS"],
    ...["GITHUB_ID", "GITHUB_SECRET", "GOOGLE_ID", "GOOGLE_SECRET", "EMAIL_SERVER", "EMAIL_FROM"],
  ].map((name) => [name, ""]),
);

export interface AppServer {
  url: string;
  /** The data folder. The embedded database stands in `postgres` inside it. */
  folder: string;
  /** All that the server has written so far, over its restarts. */
  log: () => string;
  start: () => Promise<void>;
  /** Ends it as Ctrl-C does. Throws when it does not end in time. */
  stop: () => Promise<void>;
  /** Ends it and removes its data. */
  remove: () => Promise<void>;
}

/** The built app in a process of its own, on a free port, with fresh data in the system's folder for temporary files. */
export async function makeAppServer(env: Record<string, string> = {}): Promise<AppServer> {
  const parent = process.env.KITH_E2E_DIR || tmpdir();
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, "kith-app-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const said: string[] = [];
  const log = () => said.join("");
  let child: ChildProcess | null = null;

  const start = async () => {
    const { NEXTAUTH_URL: _, NODE_OPTIONS: __, ...inherited } = process.env;
    const started = spawn(process.execPath, ["--import", tether, next, "start", "-p", `${port}`, "-H", "127.0.0.1"], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      env: {
        ...inherited,
        ...none,
        NODE_ENV: "production",
        NEXT_TELEMETRY_DISABLED: "1",
        KITH_LOCAL: "1",
        DATA_DIR: folder,
        LOG_LEVEL: "warn",
        ...env,
      },
    });
    child = started;
    for (const stream of [started.stdout, started.stderr]) stream?.on("data", (piece) => said.push(String(piece)));
    const end = Date.now() + READY_WITHIN_MS;
    while (!(await healthy(url))) {
      if (started.exitCode !== null) throw new Error(`The app ended at its start:\n${log()}`);
      if (Date.now() > end) throw new Error(`The app was not ready in ${READY_WITHIN_MS / 1000} seconds:\n${log()}`);
      await delay(50);
    }
  };
  const stop = async () => {
    const running = child;
    child = null;
    if (!running || running.exitCode !== null || running.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => running.once("exit", () => resolve()));
    running.kill("SIGTERM");
    const late = setTimeout(() => running.kill("SIGKILL"), STOP_WITHIN_MS);
    await ended;
    clearTimeout(late);
    if (running.signalCode === "SIGKILL") throw new Error(`The app did not stop when asked to:\n${log()}`);
  };
  const remove = async () => {
    try {
      await stop();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };
  return { url, folder, log, start, stop, remove };
}

const healthy = async (url: string) => {
  const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(30_000) }).catch(() => null);
  return answer?.status === 200;
};
