import { PGlite } from "@electric-sql/pglite";
import { vector } from "@electric-sql/pglite-pgvector";
import { existsSync } from "node:fs";
import path from "node:path";

/**
 * Every row of one owner in a stopped server's data, by table: the account itself, its sign-ins, and all that carries its id;
 * vectors left out.
 * Throws when the server still runs, because two processes on one folder would damage it.
 */
export async function readRows(folder: string, email: string): Promise<Record<string, string[]>> {
  if (existsSync(path.join(folder, "postgres.lock"))) throw new Error("Stop the server before reading its data.");
  const db = await PGlite.create(path.join(folder, "postgres"), { extensions: { vector } });
  try {
    const user = await db.query<{ id: string }>(`SELECT "id" FROM "User" WHERE "email" = $1`, [email]);
    const ownerId = user.rows[0]?.id;
    if (!ownerId) throw new Error(`There is no account ${email}`);
    const owned = await db.query<{ table_name: string; column_name: string }>(
      `SELECT "table_name", "column_name" FROM "information_schema"."columns"
       WHERE "table_schema" = 'public' AND "column_name" IN ('ownerId', 'userId') ORDER BY 1`,
    );
    const found: Record<string, string[]> = {};
    const places = [...owned.rows, { table_name: "User", column_name: "id" }];
    for (const { table_name: table, column_name: column } of places) {
      const { rows } = await db.query<{ row: string }>(
        `SELECT (to_jsonb("t") - '{vector,code,cells}'::text[])::text AS "row" FROM "${table}" "t" WHERE "${column}" = $1 ORDER BY 1`,
        [ownerId],
      );
      found[table] = rows.map(({ row }) => row);
    }
    return found;
  } finally {
    await db.close();
  }
}
