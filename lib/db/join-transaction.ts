import type { Database, Db } from "@/lib/db/types";

/**
 * The database as seen from inside a transaction: what opens one of its own on it takes part in this one instead, so that
 * several verbs that are whole by themselves are done together or not at all. They put into `later` what is to be run once
 * all of it is written.
 */
export function joinTransaction(database: Database, tx: Db, later: NonNullable<Database["later"]>): Database {
  const prisma = new Proxy(tx, {
    get: (target, key) =>
      key === "$transaction" ? (run: (inner: Db) => Promise<unknown>) => run(tx) : Reflect.get(target, key, target),
  });
  return { ...database, later, prisma: prisma as Database["prisma"] };
}
