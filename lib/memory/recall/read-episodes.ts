import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

export interface EpisodeSpan {
  id: string;
  conversationId: string;
  fromSeq: number;
  toSeq: number;
}

/** Where these episodes begin and end. */
export function readEpisodes(db: Db, { ownerId }: OwnerScope, ids: string[]): Promise<EpisodeSpan[]> {
  return db.$queryRaw<EpisodeSpan[]>`
    SELECT p."id"::text AS "id", s."conversationId"::text AS "conversationId", p."fromSeq", p."toSeq"
    FROM "Episode" p JOIN "ChatSession" s ON s."id" = p."sessionId"
    WHERE p."ownerId" = ${ownerId}::uuid AND p."id" = ANY(${ids}::uuid[])`;
}
