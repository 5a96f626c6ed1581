import { embedTexts } from "@/lib/ai/embed";
import { Prisma } from "@/lib/db/generated/client";
import type { IndexKind } from "@/lib/db/generated/enums";
import type { Db } from "@/lib/db/types";
import { log } from "@/lib/log";
import type { Collection } from "@/lib/memory/lexical/bm25";
import type { OwnerScope } from "@/lib/scope";

export interface Near {
  kind: IndexKind;
  targetId: string;
  conversationId: string | null;
  seq: number | null;
  /** Cosine similarity. */
  similarity: number;
}

export interface OwnerIndex {
  /** How many things of each kind the owner has, and how long they are. */
  collections: Record<IndexKind, Collection>;
  /** The entries nearest to the text, of every kind together. Empty when the embedding cannot be reached: words still find. */
  near: Near[];
  /** The embedding asked; null when it could not be reached. */
  embedding: string | null;
}

interface Row extends Near {
  count: number | null;
  terms: number | null;
}

/**
 * Everything that takes a look at all entries of an owner, in one exact scan: counts and lengths for BM25, and the
 * nearest `limit` in today's embedding. No approximate index: nothing is missed, and no other owner's row is
 * touched. Entries whose vector is another embedding's count, and are found by their words until they are embedded anew.
 */
export async function readOwner(db: Db, { ownerId }: OwnerScope, text: string, limit: number): Promise<OwnerIndex> {
  const asked = await embed(text);
  const distance = asked
    ? Prisma.sql`CASE WHEN "embeddingModel" = ${asked.model} AND "embeddingDim" = ${asked.dim} THEN "embedding" <=> ${asked.vector}::vector END`
    : Prisma.sql`NULL::float8`;
  const rows = await db.$queryRaw<Row[]>`
    WITH scanned AS MATERIALIZED (
      SELECT "id", "kind", "length", ${distance} AS "distance" FROM "IndexEntry" WHERE "ownerId" = ${ownerId}::uuid
    ), best AS (SELECT * FROM scanned WHERE "distance" IS NOT NULL ORDER BY "distance" LIMIT ${limit})
    SELECT "kind"::text AS "kind", count(*)::int AS "count", sum("length")::float8 AS "terms", NULL AS "targetId",
      NULL AS "conversationId", NULL::int AS "seq", NULL::float8 AS "similarity"
    FROM scanned GROUP BY "kind"
    UNION ALL
    SELECT b."kind"::text, NULL, NULL, coalesce(e."messageId", e."memoryId", e."episodeId")::text,
      e."conversationId"::text, e."seq", 1 - b."distance"
    FROM best b JOIN "IndexEntry" e ON e."id" = b."id"`;
  const collection = (kind: IndexKind): Collection => {
    const row = rows.find((one) => one.kind === kind && one.count !== null);
    return { count: row?.count ?? 0, meanLength: row?.count ? (row.terms ?? 0) / row.count : 1 };
  };
  return {
    collections: {
      message: collection("message"),
      memory: collection("memory"),
      episode: collection("episode"),
    },
    near: rows.filter((row) => row.count === null).sort((a, b) => b.similarity - a.similarity),
    embedding: asked?.model ?? null,
  };
}

async function embed(text: string) {
  try {
    const { model, dim, vectors } = await embedTexts([text]);
    return { model, dim, vector: `[${vectors[0]!.join(",")}]` };
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.message : String(error) }, "recall without vectors");
    return null;
  }
}
