// npm start: from a fresh clone to a served app. Plain Node, since it runs before the packages exist.
import { ensureBuild } from "./steps/build.mjs";
import { checkFree } from "./steps/check-free.mjs";
import { checkNode } from "./steps/node-version.mjs";
import { ensurePackages } from "./steps/packages.mjs";
import { ensurePrismaClient } from "./steps/prisma-client.mjs";
import { main, say } from "./steps/say.mjs";
import { serve } from "./steps/serve.mjs";
import { readSettings } from "./steps/settings.mjs";

await main(async () => {
  checkNode();
  const settings = readSettings();
  await checkFree(settings);
  await ensurePackages();
  await ensurePrismaClient();
  await ensureBuild();
  say(settings.databaseUrl ? "Starting on the database of DATABASE_URL" : `Starting on ${settings.dataFolder}`);
  await serve("start", settings);
});
