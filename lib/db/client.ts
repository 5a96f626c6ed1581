import path from "node:path";
import { openDatabase } from "@/lib/db/open-database";
import type { Database } from "@/lib/db/types";
import { env } from "@/lib/env";

// Held on the global object, so that hot reload and separately bundled routes share the one embedded database.
const held = globalThis as unknown as { kithDatabase?: Promise<Database> };

export const dataFolder = () => path.resolve(/*turbopackIgnore: true*/ env.DATA_DIR);

/** The process's database, opened at first use. A failed opening is tried again at the next call. */
export function database(): Promise<Database> {
  held.kithDatabase ??= openDatabase({
    url: env.DATABASE_URL,
    folder: path.join(/*turbopackIgnore: true*/ dataFolder(), "postgres"),
    poolSize: env.DATABASE_POOL,
  }).catch((error: unknown) => {
    held.kithDatabase = undefined;
    throw error;
  });
  return held.kithDatabase;
}

export async function closeDatabase(): Promise<void> {
  const open = held.kithDatabase;
  held.kithDatabase = undefined;
  await (await open)?.close();
}
