import { embeddingIdentity, embedTexts } from "@/lib/ai/embed";
import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

const BATCH = 128;

interface Bare {
  id: bigint;
  text: string;
}

/**
 * Gives a vector to every index entry of the owner that has none from the configured embedding: new ones, and all of them
 * after the embedding was changed. Recall finds such entries by their words meanwhile. Returns how many were filled.
 * Throws unavailable when the embedding cannot be reached; what was filled by then stays.
 */
export async function fillVectors(db: Db, { ownerId }: OwnerScope): Promise<number> {
  const { model } = embeddingIdentity();
  let filled = 0;
  for (;;) {
    const bare = await db.$queryRaw<Bare[]>`
      SELECT e."id", coalesce(m."text", x."statement", concat_ws(' ', p."title", p."summary")) AS "text"
      FROM "IndexEntry" e
      LEFT JOIN "Message" m ON m."id" = e."messageId"
      LEFT JOIN "Memory" x ON x."id" = e."memoryId"
      LEFT JOIN "Episode" p ON p."id" = e."episodeId"
      WHERE e."ownerId" = ${ownerId}::uuid AND e."embeddingModel" IS DISTINCT FROM ${model}
      ORDER BY e."id" LIMIT ${BATCH}`;
    if (!bare.length) return filled;
    const { vectors, dim } = await embedTexts(bare.map((row) => row.text || " "));
    await db.$executeRaw`
      UPDATE "IndexEntry" e SET "embedding" = v."vector"::vector, "embeddingModel" = ${model}, "embeddingDim" = ${dim}
      FROM unnest(${bare.map((row) => row.id)}::bigint[], ${vectors.map((vector) => `[${vector.join(",")}]`)}::text[]) AS v("id", "vector")
      WHERE e."id" = v."id" AND e."ownerId" = ${ownerId}::uuid`;
    filled += bare.length;
  }
}
