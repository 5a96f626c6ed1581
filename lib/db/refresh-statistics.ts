import type { Database } from "@/lib/db/types";

/** Grown by a fifth, and by this many pages of 8 kB: smaller tables are read whole by any plan. */
const SMALLEST_GROWTH = 8;

/**
 * Gives the planner of the embedded database figures of tables that have grown since it last had any, and says which. A server
 * does so by itself (autovacuum); without, a search among 10,000 memories takes seconds instead of a twentieth of one. What the
 * tables measure now is beside what they measured then, so that it costs one look where nothing has grown.
 */
export async function refreshStatistics({ pool, embedded }: Database): Promise<string[]> {
  if (!embedded) return [];
  const { rows } = await pool.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND pg_relation_size(c.oid) / 8192 > c.relpages * 1.2 + $1
     ORDER BY c.relname`,
    [SMALLEST_GROWTH],
  );
  // One by one: the database is one connection, and a person's question fits in between.
  for (const { name } of rows) await pool.query(`ANALYZE "${name}"`);
  return rows.map(({ name }) => name);
}
