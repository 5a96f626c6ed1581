import type { Db } from "@/lib/db/types";
import { COUNTED } from "@/lib/memory/view/people/list-people";
import type { EgoGraph, EgoPerson, PersonRelation } from "@/lib/memory/view/people/types";
import type { OwnerScope } from "@/lib/scope";

const RELATIONS = 12;
const GRAPH = 24;

/** Who is named with somebody, most often first, each with the memory that says most of it. */
export function readRelations(db: Db, { ownerId }: OwnerScope, personId: string): Promise<PersonRelation[]> {
  return db.$queryRaw<PersonRelation[]>`
    WITH "together" AS (
      SELECT y."personId", count(*)::int AS "together",
        (array_agg(m."statement" ORDER BY (m."kind" = 'relationship') DESC, m."importance" DESC, m."recordedAt" DESC))[1] AS "statement"
      FROM "MemoryPerson" x JOIN "MemoryPerson" y ON y."memoryId" = x."memoryId" AND y."personId" <> x."personId"
      JOIN "Memory" m ON m."id" = x."memoryId"
      WHERE x."ownerId" = ${ownerId}::uuid AND x."personId" = ${personId}::uuid AND m."status" IN ('active', 'archived') AND ${COUNTED}
      GROUP BY y."personId")
    SELECT p."id"::text AS "id", p."name", p."relation", t."together", t."statement"
    FROM "together" t JOIN "Person" p ON p."id" = t."personId"
    WHERE p."ownerId" = ${ownerId}::uuid AND p."kind" = 'person'
    ORDER BY t."together" DESC, p."nameKey", p."id" LIMIT ${RELATIONS}`;
}

/** The user in the middle, the people most is known of around, and who is named with whom. */
export async function readEgoGraph(db: Db, { ownerId }: OwnerScope): Promise<EgoGraph> {
  const user = await db.user.findUnique({ where: { id: ownerId }, select: { name: true } });
  const total = await db.person.count({ where: { ownerId, kind: "person" } });
  const people = await db.$queryRaw<Omit<EgoPerson, "with">[]>`
    SELECT p."id"::text AS "id", p."name", p."relation", c."memories" FROM (
      SELECT x."personId", count(*)::int AS "memories" FROM "MemoryPerson" x JOIN "Memory" m ON m."id" = x."memoryId"
      WHERE x."ownerId" = ${ownerId}::uuid AND m."status" IN ('active', 'archived') GROUP BY x."personId") c
    JOIN "Person" p ON p."id" = c."personId"
    WHERE p."ownerId" = ${ownerId}::uuid AND p."kind" = 'person' ORDER BY c."memories" DESC, p."nameKey", p."id" LIMIT ${GRAPH}`;
  const ids = people.map((person) => person.id);
  const pairs = await db.$queryRaw<{ one: string; other: string; together: number }[]>`
    SELECT x."personId"::text AS "one", y."personId"::text AS "other", count(*)::int AS "together"
    FROM "MemoryPerson" x JOIN "MemoryPerson" y ON y."memoryId" = x."memoryId" AND y."personId" <> x."personId"
    JOIN "Memory" m ON m."id" = x."memoryId"
    WHERE x."ownerId" = ${ownerId}::uuid AND x."personId" = ANY(${ids}::uuid[]) AND y."personId" = ANY(${ids}::uuid[])
      AND m."status" IN ('active', 'archived')
    GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2`;
  const withOf = (id: string) =>
    pairs.flatMap(({ one, other, together }) => (one === id ? [{ id: other, together }] : []));
  return {
    userName: user?.name ?? "",
    total,
    people: people.map((person) => ({ ...person, with: withOf(person.id) })),
  };
}
