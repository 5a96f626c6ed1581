import { BUILT_IN_EMBEDDING } from "@/lib/ai/constants";
import { embeddingIdentity, embedTexts } from "@/lib/ai/embed";
import type { Db } from "@/lib/db/types";
import { log } from "@/lib/log";
import { vectorLiteral } from "@/lib/memory/index/vector-literal";
import { findNear, type AskedVector, type Near } from "@/lib/memory/recall/find-near";
import type { Recipe } from "@/lib/memory/recall/recipe";
import type { OwnerScope } from "@/lib/scope";

export interface Nearest {
  /** The entries nearest to the text, of every kind together. Empty when the embedding cannot be reached: words still find. */
  near: Near[];
  /** The embedding asked; null when it could not be reached. */
  embedding: string | null;
}

type Wanted = Pick<Recipe, "nearest" | "nearestBuiltIn">;

/** How many neighbours are taken of an embedding. */
export const nearestWanted = (model: string, { nearest, nearestBuiltIn }: Wanted): number =>
  model === BUILT_IN_EMBEDDING ? nearestBuiltIn : nearest;

/**
 * The owner's entries nearest to a text in today's embedding. Entries whose vector is another embedding's are found
 * by their words until they are embedded anew. The built-in embedding compares letters, so what it adds to the words is what
 * they cannot find: it is asked only where `thin` says that they find little.
 */
export async function readNearest(
  db: Db,
  scope: OwnerScope,
  text: string,
  wanted: Wanted,
  thin: Promise<boolean> | true = true,
): Promise<Nearest> {
  const { model } = embeddingIdentity();
  const limit = nearestWanted(model, wanted);
  if (!limit || (model === BUILT_IN_EMBEDDING && !(await thin))) return { near: [], embedding: model };
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
