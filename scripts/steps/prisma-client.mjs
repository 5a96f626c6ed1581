import { writeFileSync } from "node:fs";
import path from "node:path";
import { fingerprint, readStamp } from "./fingerprint.mjs";
import { root, runOrStop } from "./run.mjs";
import { say } from "./say.mjs";

const stamp = "lib/db/generated/made-from";

/** Generates the database client when it is missing or made from another schema or Prisma. */
export async function ensurePrismaClient() {
  const wanted = fingerprint(["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  if (readStamp(stamp) === wanted) return;
  say("Generating the database client");
  const args = [path.join(root, "scripts/prisma.mjs"), "generate"];
  await runOrStop("The database client could not be generated from prisma/schema.prisma.", process.execPath, args);
  writeFileSync(path.join(root, stamp), wanted);
}
