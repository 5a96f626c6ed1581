import type { Database } from "@/lib/db/types";
import { recall } from "@/lib/memory/recall/recall";
import { percentile } from "../percentile";
import type { FilledOwner } from "./fill-owner";
import { measureLoss, scanExactly, type Loss } from "./measure-loss";
import { seeded } from "@/lib/seeded";
import { syntheticText } from "./synthetic-text";

/** Questions before anything is counted: the compiler and the database's caches have seen the work by then. */
const WARM_UP = 25;
/** Of the questions counted, those the exhaustive search is asked too. */
const COMPARED = 40;
const QUESTION_WORDS = 12;

export interface Spread {
  p50: number;
  p95: number;
}

export interface Timed {
  recallMs: Spread;
  scanMs: Spread;
  /** Milliseconds of the one recall that comes first, with nothing warm. */
  firstMs: number;
  loss: Loss;
}

/** Asks the same questions of recall and of one exact vector scan over the owner's entries, in turn. */
export async function timeRecall(
  { prisma, pool }: Database,
  { scope, now }: FilledOwner,
  questions = 200,
): Promise<Timed> {
  const words = syntheticText(seeded(1));
  const recallMs: number[] = [];
  const scanMs: number[] = [];
  const asked: string[] = [];
  let firstMs = 0;
  for (let i = 0; i < WARM_UP + questions; i++) {
    const question = `${words(QUESTION_WORDS)}?`;
    const scan = await scanExactly(pool, scope, question);
    const scanned = await time(scan);
    const recalled = await time(() =>
      recall(prisma, scope, question, { now, timeZone: "UTC", userName: "Maya", companionName: "Kith" }),
    );
    if (i === 0) firstMs = recalled;
    if (i < WARM_UP) continue;
    asked.push(question);
    scanMs.push(scanned);
    recallMs.push(recalled);
  }
  const spread = (values: number[]): Spread => ({ p50: percentile(values, 0.5), p95: percentile(values, 0.95) });
  const loss = await measureLoss(prisma, scope, asked.slice(0, COMPARED));
  return { recallMs: spread(recallMs), scanMs: spread(scanMs), firstMs, loss };
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
