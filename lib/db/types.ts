import type { Pool } from "pg";
import type { Prisma, PrismaClient } from "@/lib/db/generated/client";

/** Anything that can run a query: the client itself or a transaction. Core functions take this. */
export type Db = Prisma.TransactionClient;

/** One open database, embedded or on a server. */
export interface Database {
  prisma: PrismaClient;
  pool: Pool;
  embedded: boolean;
  close: () => Promise<void>;
  /**
   * Set where its transactions are part of one that is open (`joinTransaction`): nothing may wait for the network, and no query
   * may fail. What must wait until all of it is written is put here, for who opened it to run.
   */
  later?: ((db: Db) => Promise<void>)[];
}
