import { embedTexts } from "@/lib/ai/embed";
import type { Db } from "@/lib/db/types";
import { log } from "@/lib/log";
import { vectorLiteral } from "@/lib/memory/index/vector-literal";
import { findNear, type AskedVector, type Near } from "@/lib/memory/recall/find-near";
import type { OwnerScope } from "@/lib/scope";

export interface Nearest {
  /** The entries nearest to the text, of every kind together. Empty when the embedding cannot be reached: words still find. */
  near: Near[];
  /** The embedding asked; null when it could not be reached. */
  embedding: string | null;
}

/**
 * The owner's `limit` entries nearest to a text in today's embedding. Entries whose vector is another embedding's are found
 * by their words until they are embedded anew.
 */
export async function readNearest(db: Db, scope: OwnerScope, text: string, limit: number): Promise<Nearest> {
  const asked = await embed(text);
  const near = asked ? await findNear(db, scope, asked, limit) : [];
  return { near, embedding: asked?.model ?? null };
}

async function embed(text: string): Promise<AskedVector | null> {
  try {
    const { model, dim, vectors } = await embedTexts([text]);
    return { model, dim, vector: vectorLiteral(vectors[0]!) };
  } catch (error) {
    log.warn({ error: error instanceof Error ? error.message : String(error) }, "recall without vectors");
    return null;
  }
}
