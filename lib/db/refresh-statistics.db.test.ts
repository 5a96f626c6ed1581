import { afterAll, beforeAll, expect, test } from "vitest";
import { refreshStatistics } from "@/lib/db/refresh-statistics";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const known = async () => {
  const { rows } = await database.pool.query<{ tuples: number }>(
    `SELECT reltuples::int AS tuples FROM pg_class WHERE oid = '"Person"'::regclass`,
  );
  return rows[0]!.tuples;
};

test("a table that has grown is measured, once, on the embedded database; a server does it by itself", async () => {
  const { scope } = await makeOwner(database);
  const add = (count: number) =>
    database.prisma.$executeRaw`
      INSERT INTO "Person" ("id", "ownerId", "kind", "name", "nameKey")
      SELECT gen_random_uuid(), ${scope.ownerId}::uuid, 'person', 'Person ' || n, gen_random_uuid()::text FROM generate_series(1, ${count}::int) n`;
  await add(2_000);
  const measured = await refreshStatistics(database);
  if (!database.embedded) return expect(measured).toEqual([]);
  expect(measured).toContain("Person");
  expect(await known()).toBeGreaterThanOrEqual(2_000);
  expect(await refreshStatistics(database)).toEqual([]);
  await add(50);
  expect(await refreshStatistics(database)).toEqual([]);
  await add(3_000);
  expect(await refreshStatistics(database)).toEqual(["Person"]);
});
