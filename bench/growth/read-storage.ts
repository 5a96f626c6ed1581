import type { Database } from "@/lib/db/types";

/** Bytes on disk of all of Kith's tables, with their indexes and what is stored out of line. */
export async function readStorage({ pool }: Database): Promise<number> {
  const { rows } = await pool.query<{ bytes: string }>(
    `SELECT sum(pg_total_relation_size(c.oid)) AS "bytes" FROM pg_class c
     JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'r'`,
  );
  return Number(rows[0]!.bytes);
}
