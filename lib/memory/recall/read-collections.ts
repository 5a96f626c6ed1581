import type { IndexKind } from "@/lib/db/generated/enums";
import type { Db } from "@/lib/db/types";
import type { Collection } from "@/lib/memory/lexical/bm25";
import type { OwnerScope } from "@/lib/scope";

export type Collections = Record<IndexKind, Collection>;

/** How many entries of each kind the owner has, and how long they are, for BM25. */
export async function readCollections(db: Db, { ownerId }: OwnerScope): Promise<Collections> {
  const rows = await db.$queryRaw<{ kind: IndexKind; entries: number; terms: number }[]>`
    /* kept */ SELECT "kind"::text AS "kind", "entries", "terms"::float8 AS "terms" FROM "IndexStat" WHERE "ownerId" = ${ownerId}::uuid`;
  const collection = (kind: IndexKind): Collection => {
    const row = rows.find((one) => one.kind === kind);
    return { count: row?.entries ?? 0, meanLength: row?.entries ? row.terms / row.entries : 1 };
  };
  return { message: collection("message"), memory: collection("memory"), episode: collection("episode") };
}
