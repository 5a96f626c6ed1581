import { writeFile } from "node:fs/promises";
import { openDatabase } from "@/lib/db/open-database";
import { RECIPES } from "@/lib/memory/recall/recipes";
import { percentile } from "../percentile";
import { showProgress } from "../show-progress";
import { ask, isMeasured, type Answered } from "./ask";
import { readConditions } from "./conditions";
import { readDataset } from "./dataset";
import { importSample } from "./import-sample";
import { average, averageBy, type Measures } from "./measures";
import { printAblation } from "./print-ablation";

export interface Ablated {
  recipe: string;
  overall: Measures;
  byCategory: Record<string, Measures>;
  bySample: Record<string, Measures & { questions: number }>;
  p50: number;
  /** Recall never calls a language model, whatever the recipe. */
  modelCalls: 0;
}

/**
 * Imports every conversation once and asks its questions with every recipe. The recipes take turns at each question, so
 * that what else the machine does falls on all of them alike; each goes first as often, since the first finds cold caches.
 */
export async function ablate({ data, json }: { data: string; json?: string }): Promise<void> {
  const samples = await readDataset(data);
  const names = Object.keys(RECIPES);
  const answered = new Map<string, Answered[]>(names.map((name) => [name, []]));
  const database = await openDatabase({ folder: null });
  try {
    for (const sample of samples) {
      const imported = await importSample(database, sample);
      const questions = sample.questions.filter(isMeasured);
      const asked = showProgress(`${sample.id}: asking`, questions.length);
      for (const [i, question] of questions.entries()) {
        for (let at = 0; at < names.length; at++) {
          const name = names[(at + i) % names.length]!;
          answered.get(name)!.push(await ask(database, sample, imported, question, RECIPES[name]));
        }
        asked(i + 1);
      }
    }
  } finally {
    await database.close();
  }
  const rows = names.map((name) => summarise(name, answered.get(name)!));
  const conditions = readConditions();
  printAblation(rows, conditions);
  if (json) await writeFile(json, `${JSON.stringify({ conditions, recipes: rows }, null, 1)}\n`);
}

function summarise(recipe: string, answers: Answered[]): Ablated {
  if (!answers.length) throw new Error("No question has evidence: nothing to measure.");
  const measures = (answer: Answered) => answer.measures!;
  return {
    recipe,
    overall: average(answers.map(measures)),
    byCategory: averageBy(answers, (answer) => answer.category, measures),
    bySample: averageBy(answers, (answer) => answer.sample, measures),
    p50: percentile(
      answers.map((answer) => answer.ms),
      0.5,
    ),
    modelCalls: 0,
  };
}
