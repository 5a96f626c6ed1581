import type { Database } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import type { OwnerScope } from "@/lib/scope";

const PEOPLE = 200;

/** Spreads one owner's memories over kinds, people, statuses, valid times, uses and sensitivity, as years of talk would. */
export async function varyMemories({ prisma, pool }: Database, { ownerId }: OwnerScope): Promise<void> {
  await prisma.person.createMany({
    data: Array.from({ length: PEOPLE }, (_, i) => ({
      ...{ id: newId(), ownerId, kind: "person" as const },
      ...{ name: `Person ${i}`, nameKey: `person ${i}` },
    })),
  });
  // Without statistics the planner would compare every row with every other.
  await pool.query("SET enable_nestloop = off");
  await pool.query(
    `WITH numbered AS (SELECT "id", (row_number() OVER (ORDER BY "id"))::int AS n FROM "Memory" WHERE "ownerId" = $1),
       person AS (SELECT "id", (row_number() OVER (ORDER BY "id"))::int AS p FROM "Person" WHERE "ownerId" = $1 AND "kind" = 'person')
     UPDATE "Memory" m SET
       "kind" = (enum_range(NULL::"MemoryKind"))[1 + n % 7],
       "subjectId" = coalesce((SELECT "id" FROM person WHERE n % 3 = 0 AND p = 1 + (n / 3) % ${PEOPLE}), m."subjectId"),
       "validFrom" = CASE WHEN n % 4 = 0 THEN m."recordedAt" + make_interval(days => n % 900 - 400) END,
       "validTo" = CASE WHEN n % 8 = 0 THEN m."recordedAt" + make_interval(days => n % 900 - 399) END,
       "validPrecision" = CASE WHEN n % 4 = 0 THEN 'day'::"Precision" END,
       "status" = CASE WHEN n % 50 = 1 THEN 'review' WHEN n % 50 = 2 THEN 'archived' ELSE 'active' END::"MemoryStatus",
       "confidence" = 0.4 + (n % 60) / 100.0, "importance" = (n % 100) / 100.0, "sensitive" = n % 20 = 0,
       "pinned" = n % 500 = 0, "useCount" = CASE WHEN n % 5 = 0 THEN n % 9 ELSE 0 END,
       "lastUsedAt" = CASE WHEN n % 5 = 0 THEN m."recordedAt" + make_interval(days => n % 300) END
     FROM numbered WHERE numbered."id" = m."id"`,
    [ownerId],
  );
  // One in ten was replaced by its neighbour.
  await pool.query(
    `WITH numbered AS (SELECT "id", lead("id") OVER (ORDER BY "id") AS heir, row_number() OVER (ORDER BY "id") AS n
       FROM "Memory" WHERE "ownerId" = $1)
     UPDATE "Memory" m SET "status" = 'superseded', "endedAt" = m."recordedAt", "endedReason" = 'superseded', "supersededById" = heir
     FROM numbered WHERE numbered."id" = m."id" AND n % 10 = 3 AND heir IS NOT NULL`,
    [ownerId],
  );
  // Whom each is told of by: its subject, and in every third somebody else besides.
  await pool.query(
    `WITH numbered AS (SELECT "id", "subjectId", (row_number() OVER (ORDER BY "id"))::int AS n FROM "Memory" WHERE "ownerId" = $1),
       person AS (SELECT "id", (row_number() OVER (ORDER BY "id"))::int AS p FROM "Person" WHERE "ownerId" = $1 AND "kind" = 'person')
     INSERT INTO "MemoryPerson" ("memoryId", "personId", "ownerId")
     SELECT "id", "subjectId", $1 FROM numbered
     UNION SELECT numbered."id", person."id", $1 FROM numbered JOIN person ON n % 3 = 1 AND p = 1 + (n / 3 * 7) % ${PEOPLE}
     ON CONFLICT DO NOTHING`,
    [ownerId],
  );
  await pool.query("RESET enable_nestloop");
}
