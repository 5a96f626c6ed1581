import { nameKey } from "@/lib/memory/store/resolve-person";
import { Prisma } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import type { PeoplePage, PeopleSort, PersonListItem } from "@/lib/memory/view/people/types";
import type { OwnerScope } from "@/lib/scope";
import { held } from "@/lib/memory/store/never-held";

const PAGE_SIZE = 30;

/** Memories that somebody is told of by: earlier wordings that were corrected, and what was dropped, do not count. */
export const COUNTED = held("m");

const ORDER: Record<PeopleSort, Prisma.Sql> = {
  known: Prisma.sql`"memories" DESC, "nameKey", "id"`,
  name: Prisma.sql`"nameKey", "id"`,
  new: Prisma.sql`"createdAt" DESC, "id"`,
};

/** A page of the people Kith knows of, found by any of their names or by how they are related. */
export async function listPeople(
  db: Db,
  { ownerId }: OwnerScope,
  { q, sort = "known", page = 1 }: { q?: string; sort?: PeopleSort; page?: number },
): Promise<PeoplePage> {
  const like = q?.trim() ? `%${nameKey(q).replace(/[\\%_]/g, "\\$&")}%` : null;
  const matches = like
    ? Prisma.sql`AND (p."nameKey" LIKE ${like} OR lower(p."relation") LIKE ${like} OR EXISTS (SELECT 1 FROM unnest(p."aliases") a WHERE a LIKE ${like}))`
    : Prisma.empty;
  const found = Prisma.sql`FROM "Person" p WHERE p."ownerId" = ${ownerId}::uuid AND p."kind" = 'person' ${matches}`;
  const [{ total } = { total: 0 }] = await db.$queryRaw<{ total: number }[]>`SELECT count(*)::int AS "total" ${found}`;
  const last = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const here = Math.min(Math.max(1, page), last);
  const items = await db.$queryRaw<PersonListItem[]>`
    WITH "counted" AS (
      SELECT x."personId", count(*)::int AS "memories" FROM "MemoryPerson" x JOIN "Memory" m ON m."id" = x."memoryId"
      WHERE x."ownerId" = ${ownerId}::uuid AND ${COUNTED} GROUP BY x."personId"
    ), "listed" AS (
      SELECT p."id", p."name", p."nameKey", p."relation", coalesce(p."aliases", '{}') AS "aliases", p."createdAt", coalesce(c."memories", 0) AS "memories"
      FROM (SELECT p.* ${found}) p LEFT JOIN "counted" c ON c."personId" = p."id"
      ORDER BY ${ORDER[sort]} LIMIT ${PAGE_SIZE} OFFSET ${(here - 1) * PAGE_SIZE})
    SELECT l."id"::text AS "id", l."name", l."relation", l."aliases", l."memories", (
      SELECT max(s."createdAt") FROM "MemoryPerson" x
      JOIN "Evidence" e ON e."memoryId" = x."memoryId" JOIN "Message" s ON s."id" = e."messageId"
      WHERE x."ownerId" = ${ownerId}::uuid AND x."personId" = l."id") AS "lastMentioned"
    FROM "listed" l ORDER BY ${ORDER[sort]}`;
  return { items, total, page: here, pageSize: PAGE_SIZE };
}

/** A few people by name, for choosing one. */
export async function findPeople(db: Db, scope: OwnerScope, q: string): Promise<PersonListItem[]> {
  const { items } = await listPeople(db, scope, { q, sort: "known" });
  return items.slice(0, 12);
}
