import { existsSync } from "node:fs";
import path from "node:path";
import { root } from "./run.mjs";

/** Reads .env.local and .env as Next does: what the environment already says wins, then .env.local. */
export function readSettings() {
  for (const name of [".env.local", ".env"]) {
    const file = path.join(root, name);
    if (existsSync(file)) process.loadEnvFile(file);
  }
  const { DATABASE_URL, DATA_DIR, HOST, PORT } = process.env;
  return {
    databaseUrl: DATABASE_URL || null,
    dataFolder: path.resolve(root, DATA_DIR || ".data"),
    host: HOST || "127.0.0.1",
    port: Number(PORT || 3000),
  };
}
