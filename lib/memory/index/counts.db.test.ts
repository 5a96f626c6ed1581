import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { forgetConversation } from "@/lib/memory/forget-conversation";
import { openThread } from "@/lib/memory/testing";
import type { OwnerScope } from "@/lib/scope";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

async function counted({ ownerId }: OwnerScope) {
  const stats = await database.pool.query(
    `SELECT "kind", "entries", "terms"::int FROM "IndexStat" WHERE "ownerId" = $1 AND "entries" > 0 ORDER BY "kind"`,
    [ownerId],
  );
  const terms = await database.pool.query(
    `SELECT "kind", "term", "entries" FROM "IndexTerm" WHERE "ownerId" = $1 ORDER BY "kind", "term"`,
    [ownerId],
  );
  return { stats: stats.rows, terms: terms.rows };
}

/** The same, counted anew from what they stand for. */
async function recounted({ ownerId }: OwnerScope) {
  const stats = await database.pool.query(
    `SELECT "kind", count(*)::int AS "entries", sum("length")::int AS "terms" FROM "IndexEntry" WHERE "ownerId" = $1 GROUP BY "kind" ORDER BY "kind"`,
    [ownerId],
  );
  const terms = await database.pool.query(
    `SELECT "kind", "term", count(*)::int AS "entries" FROM "Posting" WHERE "ownerId" = $1 GROUP BY "kind", "term" ORDER BY "kind", "term"`,
    [ownerId],
  );
  return { stats: stats.rows, terms: terms.rows };
}

test("counts kept are counts counted, through writing, writing again, forgetting, and only for the owner", async () => {
  const maya = await makeOwner(database);
  const noor = await makeOwner(database);
  const first = await openThread(database, maya);
  const second = await openThread(database, maya);
  const other = await openThread(database, noor);
  for (const thread of [first, second, other]) {
    await thread.say("I live in Berlin, and Berlin suits me.");
    await thread.answer("Berlin has many herons.");
    await thread.remember();
    await thread.rememberAgain();
  }
  expect((await counted(maya.scope)).terms).toContainEqual({ kind: "message", term: "berlin", entries: 4 });
  for (const { scope } of [maya, noor]) expect(await counted(scope)).toEqual(await recounted(scope));

  await forgetConversation(database, maya.scope, second.conversationId, second.now());
  expect((await counted(maya.scope)).terms).toContainEqual({ kind: "message", term: "berlin", entries: 2 });
  for (const { scope } of [maya, noor]) expect(await counted(scope)).toEqual(await recounted(scope));

  const before = await counted(noor.scope);
  await database.prisma.user.delete({ where: { id: maya.scope.ownerId } });
  expect(await counted(maya.scope)).toEqual({ stats: [], terms: [] });
  expect(await counted(noor.scope)).toEqual(before);
});
