import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "@/lib/db/generated/client";
import { keptName } from "@/lib/db/kept-statement";
import { migrate } from "@/lib/db/migrate";
import { openEmbedded } from "@/lib/db/open-embedded";
import { openServer } from "@/lib/db/open-server";
import type { Database } from "@/lib/db/types";

export interface DatabasePlace {
  /** Connection string of a server; absent means embedded. */
  url?: string;
  /** Folder of the embedded database; `null` keeps it in memory. */
  folder: string | null;
  poolSize?: number;
}

const TRANSACTION = { maxWait: 15_000, timeout: 15_000 };

/** Opens the database, brings it to the newest migration, and gives the clients on it. */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const { pool, close } = place.url ? openServer(place.url, place.poolSize ?? 10) : await openEmbedded(place.folder);
  pool.on("error", () => {});
  try {
    const client = await pool.connect();
    try {
      await migrate(client, path.join(/*turbopackIgnore: true*/ process.cwd(), "prisma/migrations"));
    } finally {
      client.release();
    }
  } catch (error) {
    await close();
    throw error;
  }
  // A pooler between, in Prisma's own words for it, gives a connection's statements to others.
  const pooled = place.url?.includes("pgbouncer=true");
  const adapter = new PrismaPg(pool, pooled ? {} : { statementNameGenerator: keptName });
  const prisma = new PrismaClient({ adapter, transactionOptions: TRANSACTION });
  return {
    prisma,
    pool,
    embedded: !place.url,
    close: async () => {
      await prisma.$disconnect();
      await close();
    },
  };
}
