import { embedMany } from "ai";
import { hashedEmbedding } from "@/lib/ai/built-in/hashed-embedding";
import { BUILT_IN_DIMENSIONS, BUILT_IN_EMBEDDING } from "@/lib/ai/constants";
import { models, type EmbeddingModel, type Models } from "@/lib/ai/models";
import { withTimeout } from "@/lib/ai/with-timeout";
import { AppError } from "@/lib/errors";

export interface Embedded {
  model: string;
  dim: number;
  /** One unit-length vector a text, in order. */
  vectors: number[][];
}

const BATCH = 96;
/** Below the 8,191 tokens the common embedding models read, even where a character is a token. */
const MAX_CHARS = 8_000;
const learnt = new WeakMap<EmbeddingModel, number>();

/** Name and dimension of today's embedding; the dimension is null until the first answer when it is not configured. */
export function embeddingIdentity(use: Models = models()): { model: string; dim: number | null } {
  if (!use.embedding) return { model: BUILT_IN_EMBEDDING, dim: BUILT_IN_DIMENSIONS };
  return { model: use.status.embedding, dim: use.config.embeddingDimensions ?? learnt.get(use.embedding) ?? null };
}

/**
 * Embeds texts with the configured model, or with the built-in hashed embedding when there is none. Texts are cut at
 * 8,000 characters. Throws AppError("unavailable") when the model fails, takes over MODEL_TIMEOUT_MS for a batch of 96,
 * or gives vectors of another length than asked.
 */
export async function embedTexts(texts: string[], use: Models = models()): Promise<Embedded> {
  const model = use.embedding;
  if (!model) return { model: BUILT_IN_EMBEDDING, dim: BUILT_IN_DIMENSIONS, vectors: texts.map(hashedEmbedding) };
  const vectors: number[][] = [];
  for (let at = 0; at < texts.length; at += BATCH) {
    vectors.push(...(await embedBatch(model, texts.slice(at, at + BATCH), use)));
  }
  const dim = use.config.embeddingDimensions ?? vectors[0]?.length ?? learnt.get(model) ?? 0;
  const odd = vectors.find((vector) => vector.length !== dim || !vector.every(Number.isFinite));
  if (odd) {
    throw new AppError("unavailable", `embedding ${use.status.embedding} gave ${odd.length} numbers, not ${dim}`);
  }
  if (vectors.length) learnt.set(model, dim);
  return { model: use.status.embedding, dim, vectors: vectors.map(unit) };
}

async function embedBatch(model: EmbeddingModel, texts: string[], { config, status }: Models): Promise<number[][]> {
  try {
    const { embeddings } = await embedMany({
      model,
      // Servers refuse an empty text; a dash says as little.
      values: texts.map((text) => text.slice(0, MAX_CHARS).trim() || "-"),
      dimensions: config.embeddingDimensions,
      maxRetries: 1,
      maxParallelCalls: 1,
      abortSignal: withTimeout(config.timeoutMs),
    });
    return embeddings;
  } catch (cause) {
    throw new AppError("unavailable", `embedding ${status.embedding} failed`, { cause });
  }
}

function unit(vector: number[]): number[] {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((value) => value / length);
}
