import { openDatabase } from "@/lib/db/open-database";
import type { Recipe } from "@/lib/memory/recall/recipe";
import { showProgress } from "../show-progress";
import { ask, isMeasured, type Answered } from "./ask";
import type { Sample } from "./dataset";
import { importSample } from "./import-sample";

/**
 * Imports every conversation once and asks its questions with every recipe; the answers by recipe, in one order. The recipes
 * take turns at each question, so that what else the machine does falls on all of them alike; each goes first as often,
 * since the first finds cold caches.
 */
export async function askRecipes(
  samples: Sample[],
  recipes: Readonly<Record<string, Recipe>>,
): Promise<Map<string, Answered[]>> {
  const names = Object.keys(recipes);
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
          answered.get(name)!.push(await ask(database, sample, imported, question, recipes[name]));
        }
        asked(i + 1);
      }
    }
  } finally {
    await database.close();
  }
  return answered;
}
