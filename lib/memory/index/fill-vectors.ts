import { embedTexts } from "@/lib/ai/embed";
import { BUILT_IN_EMBEDDING } from "@/lib/ai/constants";
import { Prisma } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import { lackingConditions } from "@/lib/memory/index/lacking";
import type { OwnerScope } from "@/lib/scope";

const BATCH = 128;
/** How many of a sparse vector's largest places it can be found by. */
const CELLS = 6;

export interface Filling {
  /** Only entries that never had a vector. */
  fresh?: boolean;
  /** Stop after so many. */
  most?: number;
}

interface Bare {
  id: bigint;
  text: string;
}

/**
 * Gives a vector to index entries of the owner that have none from the configured embedding: new ones, and all of them
 * after the embedding or its dimension was changed. Recall finds such entries by their words meanwhile. Returns how many
 * were filled. Throws unavailable when the embedding cannot be reached; what was filled by then stays.
 */
export async function fillVectors(
  db: Db,
  scope: OwnerScope,
  { fresh = false, most = Number.POSITIVE_INFINITY }: Filling = {},
): Promise<number> {
  let filled = 0;
  while (filled < most) {
    const bare = await readBare(db, scope, fresh, Math.min(BATCH, most - filled));
    if (!bare.length) break;
    const { model, dim, vectors } = await embedTexts(bare.map((row) => row.text || " "));
    await write(db, scope, { model, dim }, bare, vectors);
    filled += bare.length;
  }
  return filled;
}

function readBare(db: Db, { ownerId }: OwnerScope, fresh: boolean, most: number): Promise<Bare[]> {
  const lacking = fresh ? [Prisma.sql`"model" = ''`] : lackingConditions();
  const parts = lacking.map(
    (condition) => Prisma.sql`SELECT "entryId" FROM "IndexVector" WHERE "ownerId" = ${ownerId}::uuid AND ${condition}`,
  );
  return db.$queryRaw<Bare[]>`
    SELECT e."id", coalesce(m."text", x."statement", concat_ws(' ', p."title", p."summary")) AS "text"
    FROM (${Prisma.join(parts, " UNION ALL ")} LIMIT ${most}) AS v
    JOIN "IndexEntry" e ON e."id" = v."entryId"
    LEFT JOIN "Message" m ON m."id" = e."messageId"
    LEFT JOIN "Memory" x ON x."id" = e."memoryId"
    LEFT JOIN "Episode" p ON p."id" = e."episodeId"`;
}

/** An entry rewritten or forgotten while its text was away being embedded has another id or none, and gets nothing. */
async function write(
  db: Db,
  { ownerId }: OwnerScope,
  { model, dim }: { model: string; dim: number },
  bare: Bare[],
  vectors: number[][],
): Promise<void> {
  await db.$executeRaw`
    WITH given AS (
      UPDATE "IndexVector" v SET "vector" = g."vector"::vector, "model" = ${model}, "dim" = ${dim}
      FROM unnest(${bare.map((row) => row.id)}::bigint[], ${vectors.map((vector) => `[${vector.join(",")}]`)}::text[]) AS g("id", "vector")
      WHERE v."ownerId" = ${ownerId}::uuid AND v."entryId" = g."id"
      RETURNING v."entryId", v."vector")
    INSERT INTO "IndexCode" ("ownerId", "entryId", "model", "code", "cells")
    SELECT ${ownerId}::uuid, "entryId", ${model}, kith_code("vector"),
      CASE WHEN ${model === BUILT_IN_EMBEDDING} THEN kith_cells(${ownerId}::uuid, "vector", ${CELLS}::int) END
    FROM given
    ON CONFLICT ("ownerId", "entryId") DO UPDATE SET "model" = excluded."model", "code" = excluded."code", "cells" = excluded."cells"`;
}
