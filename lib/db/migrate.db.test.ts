import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "@/lib/db/migrate";
import { dumpRows } from "@/lib/db/testing-dump";
import { openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";

let database: Database;
let folder: string;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), "kith-migrations-"));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

async function run(from: string): Promise<string[]> {
  const client = await database.pool.connect();
  try {
    return await migrate(client, from);
  } finally {
    client.release();
  }
}

async function write(name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name), { recursive: true });
  await writeFile(path.join(folder, name, "migration.sql"), sql);
}

test("a database that is up to date is left as it is", async () => {
  const before = await dumpRows(database);
  expect(before.filter((row) => row.includes("_prisma_migrations")).length).toBeGreaterThan(0);
  expect(await run(path.join(process.cwd(), "prisma/migrations"))).toEqual([]);
  expect(await dumpRows(database)).toEqual(before);
});

test("new migrations are applied in order and once; a failed one is told of and stops the next run", async () => {
  await write("20990101000000_a", `CREATE TABLE "A" ("id" int PRIMARY KEY);`);
  await write("20990102000000_b", `INSERT INTO "A" VALUES (1);`);
  expect(await run(folder)).toEqual(["20990101000000_a", "20990102000000_b"]);
  expect(await run(folder)).toEqual([]);
  expect((await database.pool.query(`SELECT * FROM "A"`)).rows).toEqual([{ id: 1 }]);

  await write("20990103000000_c", `INSERT INTO "A" VALUES (2); INSERT INTO "A" VALUES (1);`);
  await expect(run(folder)).rejects.toThrow("duplicate key");
  await expect(run(folder)).rejects.toThrow("20990103000000_c failed before");
  expect((await database.pool.query(`SELECT * FROM "A"`)).rows).toEqual([{ id: 1 }]);
});

test("processes that start together migrate in turn", async () => {
  await database.pool.query(`DELETE FROM "_prisma_migrations" WHERE migration_name LIKE '2099%'; DROP TABLE "A"`);
  await rm(path.join(folder, "20990103000000_c"), { recursive: true });
  const all = await Promise.all([run(folder), run(folder), run(folder)]);
  expect(all.flat().sort()).toEqual(["20990101000000_a", "20990102000000_b"]);
});
