import pg from "pg";
import type { OpenPool } from "@/lib/db/open-embedded";

/** A pool on a PostgreSQL server. The session is UTC: the driver adapter drops the offset of a timestamp. */
export function openServer(connectionString: string, max: number): OpenPool {
  const pool = new pg.Pool({ connectionString, max, options: "-c timezone=UTC" });
  return { pool, close: () => pool.end() };
}
