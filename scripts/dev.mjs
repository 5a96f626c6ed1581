// npm run dev: as npm start, with hot reload instead of a build, on the same data.
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
  say(settings.databaseUrl ? "Developing on the database of DATABASE_URL" : `Developing on ${settings.dataFolder}`);
  await serve("dev", settings);
});
