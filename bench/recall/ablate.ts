import { writeFile } from "node:fs/promises";
import { RECIPES } from "@/lib/memory/recall/recipes";
import { percentile } from "../percentile";
import type { Answered } from "./ask";
import { askRecipes } from "./ask-recipes";
import { readConditions } from "./conditions";
import { readDataset } from "./dataset";
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

/** Asks with every recipe and prints what each leaves out is worth. */
export async function ablate({ data, json }: { data: string; json?: string }): Promise<void> {
  const names = Object.keys(RECIPES);
  const answered = await askRecipes(await readDataset(data), RECIPES);
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
