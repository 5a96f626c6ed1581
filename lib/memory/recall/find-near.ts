import { BUILT_IN_EMBEDDING } from "@/lib/ai/constants";
import { Prisma } from "@/lib/db/generated/client";
import type { IndexKind } from "@/lib/db/generated/enums";
import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

export interface Near {
  kind: IndexKind;
  targetId: string;
  conversationId: string | null;
  seq: number | null;
  /** Cosine similarity. */
  similarity: number;
}

export interface AskedVector {
  model: string;
  dim: number;
  /** As pgvector reads it. */
  vector: string;
}

/** Up to so many entries of an owner every vector is compared; above it only those the codes put first. */
const EXACT_MOST = 4_000;
/** Vectors compared for each one wanted, when the codes choose. */
const SHORTLIST = 10;
/** Of a sparse vector's largest places, how many must meet one of an entry's for its code to be read. */
const PROBES = 8;

/**
 * The owner's entries nearest to a vector by cosine, best first; of the same embedding and dimension only. Up to 4,000
 * entries exactly. Above that in two stages: a shortlist by the Jaccard distance of the codes, of a sparse embedding only
 * those that share one of its largest places, and then the exact distance within it. `exact` leaves the first stage out.
 */
export async function findNear(
  db: Db,
  { ownerId }: OwnerScope,
  { model, dim, vector }: AskedVector,
  limit: number,
  { exact = false } = {},
): Promise<Near[]> {
  const many = Prisma.sql`(SELECT coalesce(sum("entries"), 0) FROM "IndexStat" WHERE "ownerId" = ${ownerId}::uuid) > ${EXACT_MOST}`;
  const sparse =
    model === BUILT_IN_EMBEDDING
      ? Prisma.sql`AND "cells" && (SELECT kith_cells(${ownerId}::uuid, ${vector}::vector, ${PROBES}::int))`
      : Prisma.empty;
  const everything = Prisma.sql`
    SELECT "entryId", "vector" <=> ${vector}::vector AS "distance" FROM "IndexVector"
    WHERE "ownerId" = ${ownerId}::uuid AND "model" = ${model} AND "dim" = ${dim}`;
  const shortlist = Prisma.sql`
    SELECT v."entryId", v."vector" <=> ${vector}::vector AS "distance" FROM (
      SELECT "entryId" FROM "IndexCode"
      WHERE "ownerId" = ${ownerId}::uuid AND "model" = ${model} AND length("code") = ${2 * dim} ${sparse}
      ORDER BY "code" <%> (SELECT kith_code(${vector}::vector)) LIMIT ${SHORTLIST * limit}) AS s
    JOIN "IndexVector" v ON v."ownerId" = ${ownerId}::uuid AND v."entryId" = s."entryId" AND v."model" = ${model} AND v."dim" = ${dim}`;
  const compared = exact
    ? everything
    : Prisma.sql`SELECT * FROM (${everything}) AS a WHERE NOT ${many} UNION ALL SELECT * FROM (${shortlist}) AS b WHERE ${many}`;
  const rows = await db.$queryRaw<Near[]>`
    /* kept */ SELECT e."kind"::text AS "kind", coalesce(e."messageId", e."memoryId", e."episodeId")::text AS "targetId",
      e."conversationId"::text AS "conversationId", e."seq", 1 - n."distance" AS "similarity"
    FROM (SELECT "entryId", "distance" FROM (${compared}) AS c ORDER BY "distance" LIMIT ${limit}) AS n
    JOIN "IndexEntry" e ON e."id" = n."entryId"`;
  return rows.sort((a, b) => b.similarity - a.similarity);
}
