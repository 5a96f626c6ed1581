import { Prisma } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import { lackingConditions } from "@/lib/memory/index/lacking";

/** Ids of owners whose memory is on and who have entries without a vector of today's embedding. */
export async function findLackingOwners(db: Db, limit: number): Promise<string[]> {
  const lacking = lackingConditions().map(
    (condition) => Prisma.sql`EXISTS (SELECT 1 FROM "IndexVector" WHERE "ownerId" = u."id" AND ${condition})`,
  );
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT u."id"::text AS "id" FROM "User" u WHERE u."memoryOn" AND (${Prisma.join(lacking, " OR ")}) LIMIT ${limit}`;
  return rows.map((row) => row.id);
}
