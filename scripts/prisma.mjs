// Prisma's command line without downloading an engine binary: `npm run prisma -- migrate deploy`. Plain `npx prisma` works
// as well where its binaries can be fetched, but only this one opens the embedded database.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { spawnSync } from "node:child_process";
import { program, root } from "./steps/run.mjs";

if (existsSync(".env")) process.loadEnvFile(".env");

const engine = fileURLToPath(new URL("./schema-engine.mjs", import.meta.url));
const { status } = spawnSync(process.execPath, [program("prisma/build/index.js"), ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env: {
    PRISMA_SCHEMA_ENGINE_BINARY: engine,
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
    CHECKPOINT_DISABLE: "1",
    ...process.env,
  },
});
process.exit(status ?? 1);
