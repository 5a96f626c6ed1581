import { writeFile } from "node:fs/promises";
import { printTable } from "../print-table";
import { askRecipes } from "./ask-recipes";
import { chooseByFold } from "./choose-by-fold";
import { readConditions } from "./conditions";
import { readDataset } from "./dataset";
import { GRID } from "./grid";
import type { Measures } from "./measures";

/** Chooses among the grid on all conversations but one, measures on that one, and prints it beside the recipe in use. */
export async function crossval({ data, json }: { data: string; json?: string }): Promise<void> {
  const { folds, heldOut, inUse } = chooseByFold(await askRecipes(await readDataset(data), GRID), "default");
  const conditions = readConditions();
  const figures = (one: Measures) =>
    ([5, 10, "1000tok"] as const).map((at) => one[`recall@${at}` as keyof Measures].toFixed(3));
  printTable(
    `Cross-validation over ${Object.keys(GRID).length} recipes (${Object.values(conditions).join(", ")})`,
    ["left out", "questions", "chosen by the others", "@5", "@10", "1000tok", "default @5", "@10", "1000tok"],
    [
      ...folds.map((fold) => [
        fold.sample,
        fold.questions,
        fold.chosen,
        ...figures(fold.heldOut),
        ...figures(fold.inUse),
      ]),
      ["all", folds.reduce((sum, fold) => sum + fold.questions, 0), "", ...figures(heldOut), ...figures(inUse)],
    ],
  );
  if (json) await writeFile(json, `${JSON.stringify({ conditions, folds, heldOut, inUse }, null, 1)}\n`);
}
