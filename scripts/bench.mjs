// npm run bench -- NAME: measures (names in bench/main.ts). Plain Node, since it runs before the packages exist.
import { checkNode } from "./steps/node-version.mjs";
import { ensurePackages } from "./steps/packages.mjs";
import { ensurePrismaClient } from "./steps/prisma-client.mjs";
import { run } from "./steps/run.mjs";
import { main } from "./steps/say.mjs";
import { readSettings } from "./steps/settings.mjs";

await main(async () => {
  checkNode();
  readSettings();
  await ensurePackages();
  await ensurePrismaClient();
  // react-server is the condition under which `server-only` may be imported.
  const args = ["--conditions=react-server", "--import", "tsx", "bench/main.ts", ...process.argv.slice(2)];
  const env = { LOG_LEVEL: process.env.LOG_LEVEL ?? "error" };
  const { code } = await run(process.execPath, args, { env });
  process.exit(code);
});
