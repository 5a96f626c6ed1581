import type { Db } from "@/lib/db/types";
import type { PastVersionView } from "@/lib/memory/view/types";
import type { OwnerScope } from "@/lib/scope";

type Row = PastVersionView & { root: string };

/** By memory, everything it replaced, back to the first wording; newest first. */
export async function readPastVersions(db: Db, { ownerId }: OwnerScope, memoryIds: string[]) {
  const found = new Map<string, PastVersionView[]>();
  if (!memoryIds.length) return found;
  const rows = await db.$queryRaw<Row[]>`
    WITH RECURSIVE chain("root", "id") AS (
      SELECT w."id", w."id" FROM unnest(${memoryIds}::uuid[]) AS w("id")
      UNION
      SELECT c."root", x."id" FROM chain c CROSS JOIN LATERAL (
        SELECT "id" FROM "Memory" WHERE "ownerId" = ${ownerId}::uuid AND "supersededById" = c."id" OFFSET 0) AS x
    )
    SELECT c."root"::text AS "root", x."id"::text AS "id", x."statement", x."recordedAt", x."endedAt",
      x."endedReason"::text AS "reason", x."author"::text AS "author"
    FROM chain c CROSS JOIN LATERAL (
      SELECT * FROM "Memory" WHERE "id" = c."id" AND "ownerId" = ${ownerId}::uuid OFFSET 0) AS x
    WHERE c."id" <> c."root" ORDER BY x."recordedAt" DESC, x."id" DESC`;
  for (const { root, ...version } of rows) found.set(root, [...(found.get(root) ?? []), version]);
  return found;
}
