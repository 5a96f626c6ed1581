import { embedTexts } from "@/lib/ai/embed";
import type { IndexKind } from "@/lib/db/generated/enums";
import type { Db } from "@/lib/db/types";
import { log } from "@/lib/log";
import type { Collection } from "@/lib/memory/lexical/bm25";
import { findNear, type AskedVector, type Near } from "@/lib/memory/recall/find-near";
import type { OwnerScope } from "@/lib/scope";

export interface OwnerIndex {
  /** How many things of each kind the owner has, and how long they are. */
  collections: Record<IndexKind, Collection>;
  /** The entries nearest to the text, of every kind together. Empty when the embedding cannot be reached: words still find. */
  near: Near[];
  /** The embedding asked; null when it could not be reached. */
  embedding: string | null;
}

/**
 * What stands for all of an owner's entries: counts and lengths for BM25, and the nearest `limit` in today's embedding.
 * No other owner's row is looked at. Entries whose vector is another embedding's count, and are found by their words
 * until they are embedded anew.
 */
export async function readOwner(db: Db, scope: OwnerScope, text: string, limit: number): Promise<OwnerIndex> {
  const [collections, { asked, near }] = await Promise.all([
    readCollections(db, scope),
    embed(text).then(async (asked) => ({ asked, near: asked ? await findNear(db, scope, asked, limit) : [] })),
  ]);
  return { collections, near, embedding: asked?.model ?? null };
}

async function readCollections(db: Db, { ownerId }: OwnerScope): Promise<OwnerIndex["collections"]> {
  const rows = await db.indexStat.findMany({ where: { ownerId } });
  const collection = (kind: IndexKind): Collection => {
    const row = rows.find((one) => one.kind === kind);
    return { count: row?.entries ?? 0, meanLength: row?.entries ? Number(row.terms) / row.entries : 1 };
  };
  return { message: collection("message"), memory: collection("memory"), episode: collection("episode") };
}

async function embed(text: string): Promise<AskedVector | null> {
  try {
    const { model, dim, vectors } = await embedTexts([text]);
    return { model, dim, vector: `[${vectors[0]!.join(",")}]` };
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.message : String(error) }, "recall without vectors");
    return null;
  }
}
