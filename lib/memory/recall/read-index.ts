import { embeddingIdentity, embedTexts } from "@/lib/ai/embed";
import type { IndexKind } from "@/lib/db/generated/enums";
import type { Db } from "@/lib/db/types";
import { log } from "@/lib/log";
import type { Collection } from "@/lib/memory/lexical/bm25";
import type { Hit, MessageHit, SessionSpan } from "@/lib/memory/recall/types";
import type { OwnerScope } from "@/lib/scope";

const EMPTY: Collection = { count: 0, meanLength: 1 };

/** How many things of each kind the owner has, and how long they are. */
export async function readCollections(db: Db, { ownerId }: OwnerScope): Promise<Record<IndexKind, Collection>> {
  const rows = await db.$queryRaw<{ kind: IndexKind; count: number; mean: number }[]>`
    SELECT "kind"::text AS "kind", count(*)::int AS "count", avg("length")::float8 AS "mean"
    FROM "IndexEntry" WHERE "ownerId" = ${ownerId}::uuid GROUP BY "kind"`;
  const of = (kind: IndexKind): Collection => {
    const row = rows.find((found) => found.kind === kind);
    return row ? { count: row.count, meanLength: row.mean } : EMPTY;
  };
  return { message: of("message"), memory: of("memory"), episode: of("episode") };
}

/** Every message of the owner that holds one of the terms. */
export function readMessageHits(db: Db, { ownerId }: OwnerScope, terms: string[]): Promise<MessageHit[]> {
  return db.$queryRaw<MessageHit[]>`
    SELECT p."entryId", p."term", p."tf", e."length", e."conversationId"::text AS "conversationId", e."seq", e."asks",
      CASE WHEN e."speaker" = 'user' THEN 'user' ELSE 'companion' END AS "speaker"
    FROM "Posting" p JOIN "IndexEntry" e ON e."id" = p."entryId"
    WHERE p."ownerId" = ${ownerId}::uuid AND p."kind" = 'message' AND p."term" = ANY(${terms})`;
}

export interface TargetHit extends Hit {
  targetId: string;
  kind: "memory" | "episode";
}

/** Every memory and episode of the owner that holds one of the terms. */
export function readTargetHits(db: Db, { ownerId }: OwnerScope, terms: string[]): Promise<TargetHit[]> {
  return db.$queryRaw<TargetHit[]>`
    SELECT p."entryId", p."term", p."tf", p."kind"::text AS "kind", e."length",
      coalesce(e."memoryId", e."episodeId")::text AS "targetId"
    FROM "Posting" p JOIN "IndexEntry" e ON e."id" = p."entryId"
    WHERE p."ownerId" = ${ownerId}::uuid AND p."kind" IN ('memory', 'episode') AND p."term" = ANY(${terms})`;
}

/** The terms of a few entries, for feedback. */
export function readTerms(
  db: Db,
  { ownerId }: OwnerScope,
  entryIds: bigint[],
): Promise<{ entryId: bigint; term: string; tf: number; df: number }[]> {
  return db.$queryRaw`
    SELECT p."entryId", p."term", p."tf",
      (SELECT count(*)::int FROM "Posting" q WHERE q."ownerId" = p."ownerId" AND q."kind" = p."kind" AND q."term" = p."term") AS "df"
    FROM "Posting" p WHERE p."ownerId" = ${ownerId}::uuid AND p."entryId" = ANY(${entryIds})`;
}

export async function readSessions(db: Db, { ownerId }: OwnerScope): Promise<SessionSpan[]> {
  return db.chatSession.findMany({ where: { ownerId }, select: { conversationId: true, fromSeq: true, toSeq: true } });
}

export interface Near {
  kind: IndexKind;
  targetId: string;
  conversationId: string | null;
  seq: number | null;
  /** Cosine similarity. */
  similarity: number;
}

/**
 * The owner's entries nearest to the question in the configured embedding, by exact scan: no approximate index, so
 * nothing is missed and no other owner's row is touched. Empty when the embedding cannot be reached: words still find.
 */
export async function readNearest(db: Db, { ownerId }: OwnerScope, question: string, limit: number): Promise<Near[]> {
  try {
    const { model, vectors } = await embedTexts([question]);
    const vector = `[${vectors[0]!.join(",")}]`;
    return await db.$queryRaw<Near[]>`
      SELECT "kind"::text AS "kind", coalesce("messageId", "memoryId", "episodeId")::text AS "targetId",
        "conversationId"::text AS "conversationId", "seq", 1 - ("embedding" <=> ${vector}::vector) AS "similarity"
      FROM "IndexEntry" WHERE "ownerId" = ${ownerId}::uuid AND "embeddingModel" = ${model}
      ORDER BY "embedding" <=> ${vector}::vector LIMIT ${limit}`;
  } catch (error) {
    log.warn(
      { error: error instanceof Error ? error.message : String(error), embedding: embeddingIdentity().model },
      "recall without vectors",
    );
    return [];
  }
}
