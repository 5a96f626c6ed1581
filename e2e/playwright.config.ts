import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { defineConfig, devices } from "@playwright/test";

// Two servers as a person would start them, each on fresh data: one with the built-in companion alone, one with the
// scripted model server (e2e/model-server.mjs). `*.model.spec.ts` runs on the second, every other spec on the first.
const builtInPort = Number(process.env.KITH_E2E_PORT ?? 3210);
const modelPort = builtInPort + 1;
const modelServerPort = builtInPort + 2;

// Set once: the workers that load this file again inherit it.
process.env.KITH_E2E_DIR ??= mkdtempSync(path.join(tmpdir(), "kith-e2e-"));
process.env.KITH_E2E_MODEL_SERVER = `http://127.0.0.1:${modelServerPort}`;
const folder = process.env.KITH_E2E_DIR;

const chromium = process.env.PLAYWRIGHT_CHROMIUM ?? (existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : undefined);
const root = path.join(import.meta.dirname, "..");

const server = (name: string, port: number, env: Record<string, string>) => ({
  name,
  command: "node scripts/start.mjs",
  cwd: root,
  url: `http://127.0.0.1:${port}/api/health`,
  env: { PORT: `${port}`, DATA_DIR: path.join(folder, name), LOG_LEVEL: "warn", ...env },
  reuseExistingServer: false,
  timeout: 180_000,
  gracefulShutdown: { signal: "SIGTERM" as const, timeout: 20_000 },
  stdout: "pipe" as const,
});

const withModel = existsSync(path.join(import.meta.dirname, "model-server.mjs"));
const modelServers = [
  {
    name: "model-server",
    command: "node e2e/model-server.mjs",
    cwd: root,
    url: `http://127.0.0.1:${modelServerPort}/health`,
    env: { PORT: `${modelServerPort}` },
    reuseExistingServer: false,
  },
  server("model", modelPort, {
    OPENAI_BASE_URL: `http://127.0.0.1:${modelServerPort}/v1`,
    OPENAI_API_KEY: "scripted",
    CHAT_MODEL: "scripted-chat",
    MEMORY_MODEL: "scripted-memory",
    EMBEDDING_MODEL: "scripted-embedding",
  }),
];

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // One after another: the servers are as many as the processors.
  workers: 1,
  use: {
    ...devices["Desktop Chrome"],
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: chromium,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
    },
  },
  projects: [
    {
      name: "built-in",
      testIgnore: "**/*.model.spec.ts",
      use: { baseURL: `http://127.0.0.1:${builtInPort}` },
    },
    ...(withModel
      ? [{ name: "model", testMatch: "**/*.model.spec.ts", use: { baseURL: `http://127.0.0.1:${modelPort}` } }]
      : []),
  ],
  webServer: [server("built-in", builtInPort, {}), ...(withModel ? modelServers : [])],
});
