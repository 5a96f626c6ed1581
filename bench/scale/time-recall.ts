import { embedTexts } from "@/lib/ai/embed";
import type { Database } from "@/lib/db/types";
import { recall } from "@/lib/memory/recall/recall";
import { percentile } from "../percentile";
import type { FilledOwner } from "./fill-owner";
import { seeded, syntheticText } from "./synthetic-text";

const WARM_UP = 5;
const QUESTIONS = 40;
const QUESTION_WORDS = 12;

interface Spread {
  p50: number;
  p95: number;
}

export interface Timed {
  recallMs: Spread;
  scanMs: Spread;
  /** Milliseconds of the one recall that comes first, with nothing warm. */
  firstMs: number;
}

/** Asks the same questions of recall and of one exact vector scan over the owner's entries, in turn. */
export async function timeRecall({ prisma, pool }: Database, { scope, now }: FilledOwner): Promise<Timed> {
  const words = syntheticText(seeded(1));
  const recallMs: number[] = [];
  const scanMs: number[] = [];
  let firstMs = 0;
  for (let i = 0; i < WARM_UP + QUESTIONS; i++) {
    const question = `${words(QUESTION_WORDS)}?`;
    const { model, dim, vectors } = await embedTexts([question]);
    const vector = `[${vectors[0]!.join(",")}]`;
    const scanned = await time(() =>
      pool.query(
        `SELECT "id" FROM "IndexEntry" WHERE "ownerId" = $1 AND "embeddingModel" = $2
         ORDER BY "embedding"::vector(${dim}) <=> $3::vector LIMIT 10`,
        [scope.ownerId, model, vector],
      ),
    );
    const recalled = await time(() =>
      recall(prisma, scope, question, { now, timeZone: "UTC", userName: "Maya", companionName: "Kith" }),
    );
    if (i === 0) firstMs = recalled;
    if (i < WARM_UP) continue;
    scanMs.push(scanned);
    recallMs.push(recalled);
  }
  const spread = (values: number[]): Spread => ({ p50: percentile(values, 0.5), p95: percentile(values, 0.95) });
  return { recallMs: spread(recallMs), scanMs: spread(scanMs), firstMs };
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
