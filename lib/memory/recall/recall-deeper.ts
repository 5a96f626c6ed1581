import { nothingSpent } from "@/lib/ai/structured";
import type { Db } from "@/lib/db/types";
import { log } from "@/lib/log";
import { recall, type RecallOptions } from "@/lib/memory/recall/recall";
import { rerankWithModel } from "@/lib/memory/recall/rerank-with-model";
import { rewriteQuestion, type Asking, type ModelLimits } from "@/lib/memory/recall/rewrite-question";
import type { Recall, RecalledItem } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

export type RecallMode = "plain" | "deep";

export interface RecallCost {
  mode: RecallMode;
  /** Calls to a language model before the first word, those that failed included. */
  calls: number;
  tokens: number;
}

/** For both model steps together; whatever is not there by then is left out. */
const PATIENCE_MS = 6_000;
const LIMIT = 60;

/**
 * Plain recall, then with a model's help: the question is written anew and searched once more, the finds are added up
 * (normalised scores, each question alike) and a second call puts the useful ones first. Two calls as a rule, and never
 * longer than the patience; a step that fails or is late leaves what was there before it, plain recall at the least. Both
 * calls are counted. Throws only what plain recall throws.
 */
export async function recallDeeper(
  db: Db,
  scope: OwnerScope,
  asking: Asking,
  options: RecallOptions,
  patienceMs = PATIENCE_MS,
): Promise<Recall & { cost: RecallCost }> {
  const started = performance.now();
  const spent = nothingSpent();
  const abortSignal = AbortSignal.timeout(patienceMs);
  const limits: ModelLimits = { timeoutMs: patienceMs, abortSignal, spent };
  const [plain, queries] = await Promise.all([
    recall(db, scope, asking.question, options),
    rewriteQuestion(asking, limits).catch((error: unknown) => leftOut<string[]>("rewriting", error, [])),
  ]);
  const found: Recall[] = [plain];
  for (const query of queries) found.push(await recall(db, scope, query, options));
  const fused = found.length > 1 ? fuse(found).slice(0, options.limit ?? LIMIT) : plain.items;
  const items = await rerankWithModel(asking.question, fused, asking, limits).catch((error: unknown) =>
    leftOut("reranking", error, fused),
  );
  const given = new Set(items.map(({ id }) => id));
  return {
    dropped: plain.dropped?.filter(({ item }) => !given.has(item.id)),
    items: items.map((item, index) => ({ ...item, ref: `m${index + 1}` })),
    sureness: Math.max(...found.map((one) => one.sureness)),
    ms: performance.now() - started,
    cost: { mode: "deep", calls: spent.calls, tokens: spent.usage.inputTokens + spent.usage.outputTokens },
  };
}

function leftOut<T>(step: string, error: unknown, instead: T): T {
  log.warn({ step, error: error instanceof Error ? error.message : String(error) }, "deep recall left a step out");
  return instead;
}

/** The finds of several questions as one list: each one's scores divided by its best, and added. */
export function fuse(found: { items: RecalledItem[] }[]): RecalledItem[] {
  const byId = new Map<string, RecalledItem>();
  for (const { items } of found) {
    const most = Math.max(...items.map((item) => item.score), Number.MIN_VALUE);
    for (const item of items) {
      const key = `${item.kind}:${item.id}`;
      const share = Math.max(0, item.score) / most;
      const known = byId.get(key);
      byId.set(key, known ? { ...known, score: known.score + share } : { ...item, score: share });
    }
  }
  return [...byId.values()].sort((a, b) => b.score - a.score);
}
