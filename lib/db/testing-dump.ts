import type { Database } from "@/lib/db/types";

/** Every row of every table in every schema but the server's own, as "schema.table {json}": what a reader of the disk would find. */
export async function dumpRows({ pool }: Pick<Database, "pool">): Promise<string[]> {
  const { rows: tables } = await pool.query<{ name: string; sql: string }>(
    `SELECT table_schema || '.' || table_name AS name, format('%I.%I', table_schema, table_name) AS sql
     FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
     ORDER BY 1`,
  );
  const rows: string[] = [];
  for (const { name, sql } of tables) {
    const found = await pool.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${sql} t ORDER BY 1`);
    rows.push(...found.rows.map(({ row }) => `${name} ${row}`));
  }
  return rows;
}

/** Rows that hold a word, in whatever case. */
export async function rowsHolding(database: Pick<Database, "pool">, word: string): Promise<string[]> {
  return (await dumpRows(database)).filter((row) => row.toLowerCase().includes(word.toLowerCase()));
}
