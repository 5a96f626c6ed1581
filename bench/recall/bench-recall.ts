import { writeFile } from "node:fs/promises";
import { openDatabase } from "@/lib/db/open-database";
import { namedRecipe } from "@/lib/memory/recall/recipes";
import { percentile } from "../percentile";
import { showProgress } from "../show-progress";
import { ask, isMeasured, type Answered } from "./ask";
import { readConditions } from "./conditions";
import { readDataset, type Sample } from "./dataset";
import { importSample, type Imported } from "./import-sample";
import { average, averageBy, measure, type Measures } from "./measures";
import { documentsOf } from "./documents-of";
import { plainBm25 } from "./plain-bm25";
import { printReport } from "./print-report";

export interface RecallBench {
  data: string;
  json?: string;
  /** Ask the first so many questions only. */
  limit?: number;
  /** A recipe's name, of those in `lib/memory/recall/recipes.ts`. */
  recipe?: string;
}

type Compared = Answered & { baseline: Measures | null };

/** Imports, remembers, asks and measures; prints tables and, with `json`, writes the figures and every question. */
export async function benchRecall({ data, json, limit, recipe: name = "default" }: RecallBench): Promise<void> {
  const recipe = namedRecipe(name);
  const samples = takeQuestions(await readDataset(data), limit ?? Number.POSITIVE_INFINITY);
  const database = await openDatabase({ folder: null });
  const answered: Compared[] = [];
  const imports: Imported[] = [];
  try {
    const total = samples.reduce((sum, sample) => sum + sample.questions.length, 0);
    for (const sample of samples) {
      const remembered = showProgress(`${sample.id}: remembering`, 1);
      remembered(0);
      const imported = await importSample(database, sample);
      remembered(1);
      imports.push(imported);
      const baseline = plainBm25(documentsOf(sample));
      const asked = showProgress(`${sample.id}: asking`, sample.questions.length);
      for (const [i, question] of sample.questions.entries()) {
        const answer = await ask(database, sample, imported, question, recipe);
        const plain = baseline(question.text);
        answered.push({
          ...answer,
          baseline: isMeasured(question) ? measure(question.gold, plain.ranking, plain.within) : null,
        });
        asked(i + 1);
      }
    }
    const report = summarise(answered, imports, total, name);
    printReport(report);
    if (json) await writeFile(json, `${JSON.stringify({ ...report, questions: answered }, null, 1)}\n`);
  } finally {
    await database.close();
  }
}

function takeQuestions(samples: Sample[], limit: number): Sample[] {
  let left = limit;
  return samples.flatMap((sample) => {
    const questions = sample.questions.slice(0, left);
    left -= questions.length;
    return questions.length ? [{ ...sample, questions }] : [];
  });
}

export type Report = ReturnType<typeof summarise>;

function summarise(answered: Compared[], imports: Imported[], asked: number, recipe: string) {
  const measured = answered.filter((answer) => answer.measures !== null);
  if (!measured.length) throw new Error("No question asked has evidence: nothing to measure.");
  const messages = imports.reduce((sum, one) => sum + one.messages, 0);
  const times = answered.map((answer) => answer.ms);
  const tokens = (budget: number) =>
    answered.reduce((sum, answer) => sum + (answer.tokens[budget] ?? 0), 0) / answered.length;
  return {
    conditions: {
      ...readConditions(),
      recipe: `recipe ${recipe}`,
    },
    counts: {
      asked,
      measured: measured.length,
      messages,
      memories: imports.reduce((sum, one) => sum + one.memories, 0),
    },
    overall: { questions: measured.length, ...average(measured.map((answer) => answer.measures!)) },
    byCategory: averageBy(
      measured,
      (answer) => answer.category,
      (answer) => answer.measures!,
    ),
    baseline: {
      ...average(measured.map((answer) => answer.baseline!)),
      byCategory: averageBy(
        measured,
        (answer) => answer.category,
        (answer) => answer.baseline!,
      ),
    },
    tokens: { "500": tokens(500), "1000": tokens(1000), "2000": tokens(2000) },
    latencyMs: { p50: percentile(times, 0.5), p95: percentile(times, 0.95) },
    ingestMsPerMessage: imports.reduce((sum, one) => sum + one.ms, 0) / messages,
  };
}
