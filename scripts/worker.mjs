// npm run worker: works the remembering jobs of a server database, apart from the web server.
import { spawn } from "node:child_process";
import { checkNode } from "./steps/node-version.mjs";
import { ensurePackages } from "./steps/packages.mjs";
import { ensurePrismaClient } from "./steps/prisma-client.mjs";
import { root } from "./steps/run.mjs";
import { main, say, Stop } from "./steps/say.mjs";
import { readSettings } from "./steps/settings.mjs";

await main(async () => {
  checkNode();
  if (!readSettings().databaseUrl) {
    throw new Stop(
      "The worker needs DATABASE_URL. Embedded data can be open in one process only, and its worker is in the server: " +
        "npm start is enough.",
    );
  }
  await ensurePackages();
  await ensurePrismaClient();
  say("Working the jobs of DATABASE_URL; Ctrl-C stops after the job at hand");
  // react-server is the condition under which `server-only` may be imported.
  const args = ["--conditions=react-server", "--import", "tsx", "lib/jobs/worker.ts"];
  const env = { ...process.env, NODE_ENV: process.env.NODE_ENV ?? "production" };
  const child = spawn(process.execPath, args, { cwd: root, stdio: "inherit", env });
  // A terminal's Ctrl-C reaches the worker by itself.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.once("exit", (code) => process.exit(code ?? 1));
});
