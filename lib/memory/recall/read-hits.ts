import type { Db } from "@/lib/db/types";
import type { MessageHit, TargetHit } from "@/lib/memory/recall/types";
import type { OwnerScope } from "@/lib/scope";

interface Row {
  term: string;
  kind: "message" | "memory" | "episode";
  hits: string;
}

export interface Hits {
  messages: MessageHit[];
  /** Memories and episodes. */
  targets: TargetHit[];
}

/**
 * Every entry of the owner that holds one of the terms. A common term stands in thousands of messages, so the entries of
 * a term come as one string, which is several times faster than a row each.
 */
export async function readHits(db: Db, { ownerId }: OwnerScope, terms: string[], kinds: Row["kind"][]): Promise<Hits> {
  const found: Hits = { messages: [], targets: [] };
  if (!terms.length) return found;
  const rows = await db.$queryRaw<Row[]>`
    SELECT p."term", p."kind"::text AS "kind", string_agg(concat_ws(' ', p."entryId", p."tf", e."length",
      coalesce(e."memoryId", e."episodeId", e."conversationId"), e."seq", e."asks"), ';') AS "hits"
    FROM "Posting" p JOIN "IndexEntry" e ON e."id" = p."entryId"
    WHERE p."ownerId" = ${ownerId}::uuid AND p."kind" = ANY(${kinds}::"IndexKind"[]) AND p."term" = ANY(${terms})
    GROUP BY p."term", p."kind"`;
  for (const { term, kind, hits } of rows) {
    for (const hit of hits.split(";")) {
      const [entryId, tf, length, id, seq, asks] = hit.split(" ") as [string, string, string, string, string, string];
      const shared = { entryId: Number(entryId), term, tf: Number(tf), length: Number(length) };
      if (kind === "message") {
        found.messages.push({ ...shared, conversationId: id, seq: Number(seq), asks: asks === "t" });
      } else {
        found.targets.push({ ...shared, kind, targetId: id });
      }
    }
  }
  return found;
}
