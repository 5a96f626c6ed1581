import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeOwner, openTestDatabase } from "@/lib/db/testing";
import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { fadeOwner } from "@/lib/jobs/handlers/fade";
import { statements } from "@/lib/jobs/testing";
import { forgetMemory } from "@/lib/memory/forget-memory";
import { recall } from "@/lib/memory/recall/recall";
import type { OwnerScope } from "@/lib/scope";
import { openThread } from "@/lib/memory/testing";

const MIGRATION = "prisma/migrations/20261128160000_accents/migration.sql";

let database: Database;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

async function found(scope: OwnerScope, question: string): Promise<string> {
  const options = { now: new Date("2026-03-03T09:00:00Z"), timeZone: "UTC", userName: "Maya" };
  const { items } = await recall(database.prisma, scope, question, options);
  return items.map(({ text }) => text).join("\n");
}

test("what was said with accents is found without them, and the person is one", async () => {
  const owner = await makeOwner(database);
  const thread = await openThread(database, owner);
  await thread.say("My friend Siobhán lives in Kraków.");
  await thread.remember();
  await thread.say("Siobhan works at Orion.");
  await thread.remember();
  const { scope } = owner;
  const people = await database.prisma.person.findMany({ where: { ownerId: scope.ownerId, kind: "person" } });
  expect(people.map(({ name, nameKey }) => [name, nameKey])).toEqual([["Siobhán", "siobhan"]]);
  for (const question of ["Who lives in Krakow?", "Where does Siobhan live?", "Where does SIOBHÁN live?"])
    expect(await found(scope, question)).toContain("Kraków");
});

test("what was forgotten with accents and is said again without them waits for the person's word", async () => {
  const owner = await makeOwner(database);
  const thread = await openThread(database, owner);
  await thread.say("I live in Kraków.");
  await thread.remember();
  const memory = await database.prisma.memory.findFirstOrThrow({ where: { ownerId: owner.scope.ownerId } });
  await forgetMemory(database, owner.scope, memory.id, thread.now());
  await thread.say("I live in Krakow.", new Date(thread.now().getTime() + 60_000));
  await thread.remember();
  expect(await statements(database, owner.scope)).toEqual([]);
  expect(await statements(database, owner.scope, "review")).toEqual(["Maya lives in Krakow."]);
});

test("what was stored before is made anew: names get the keys of today, two of one name stay two, and terms are indexed again", async () => {
  const owner = await makeOwner(database);
  const { ownerId } = owner.scope;
  const thread = await openThread(database, owner);
  await thread.say("My friend Siobhán lives in Łódź, and my friend Zoë in Malmö. I like Beyoncé.");
  await thread.remember();
  const rows = async (sql: string) => (await database.pool.query<Record<string, unknown>>(sql, [ownerId])).rows;
  const read = async () => ({
    postings: await rows(`SELECT "kind", "term", "tf" FROM "Posting" WHERE "ownerId" = $1 ORDER BY 1, 2, 3`),
    counts: await rows(`SELECT "kind", "term", "entries" FROM "IndexTerm" WHERE "ownerId" = $1 ORDER BY 1, 2`),
    people: await rows(`SELECT "name", "nameKey" FROM "Person" WHERE "ownerId" = $1 ORDER BY 1`),
  });
  const now = await read();
  const marks: [string, string][] = [
    ["siobhan", "siobhán"],
    ["lodz", "łódź"],
    ["malmo", "malmö"],
    ["zoe", "zoë"],
    ["beyonc", "beyoncé"],
  ];
  for (const [plain, marked] of marks) {
    expect(now.postings.some(({ term }) => term === plain)).toBe(true);
    for (const [table, column] of [
      ["Posting", "term"],
      ["IndexTerm", "term"],
      ["Person", "nameKey"],
    ])
      await database.pool.query(`UPDATE "${table}" SET "${column}" = $2 WHERE "ownerId" = $1 AND "${column}" = $3`, [
        ...[ownerId, marked, plain],
      ]);
  }
  const other = { id: newId(), ownerId, kind: "person" as const, name: "Siobhan", nameKey: "siobhan" };
  await database.prisma.person.create({ data: other });
  const client = await database.pool.connect();
  try {
    await client.query(await readFile(MIGRATION, "utf8"));
  } finally {
    client.release();
  }
  const keys = await database.prisma.person.findMany({
    where: { ownerId, kind: "person" },
    orderBy: { nameKey: "asc" },
  });
  expect(keys.map(({ name, nameKey }) => [name, nameKey])).toEqual([
    ["Siobhan", "siobhan"],
    ["Siobhán", "siobhan (2)"],
    ["Zoë", "zoe"],
  ]);
  await database.prisma.conversation.updateMany({ where: { ownerId }, data: { rememberedSeq: 1 } });
  await fadeOwner(database, { ownerId }, () => thread.now());
  const { postings, counts } = await read();
  expect({ postings, counts }).toEqual({ postings: now.postings, counts: now.counts });
});
