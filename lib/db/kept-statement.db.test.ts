import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

test("a kept statement is answered again and again, also by the connection that follows one thrown away", async () => {
  const ask = (n: number) => database.prisma.$queryRaw<{ n: number }[]>`/* kept */ SELECT ${n}::int AS "n"`;
  for (const n of [1, 2]) expect(await ask(n)).toEqual([{ n }]);
  const kept = await database.prisma.$queryRaw<
    unknown[]
  >`SELECT 1 FROM pg_prepared_statements WHERE "name" LIKE 'kith_%'`;
  expect(kept.length).toBeGreaterThan(0);

  const client = await database.pool.connect();
  client.release(true);
  expect(await ask(3)).toEqual([{ n: 3 }]);
});
