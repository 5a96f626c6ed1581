import { writeFile } from "node:fs/promises";
import { openDatabase } from "@/lib/db/open-database";
import { pack } from "@/lib/memory/recall/pack";
import { recall } from "@/lib/memory/recall/recall";
import type { Recipe } from "@/lib/memory/recall/recipe";
import { namedRecipe } from "@/lib/memory/recall/recipes";
import { mean } from "../percentile";
import { printTable } from "../print-table";
import { readConditions } from "../recall/conditions";
import { importSample } from "../recall/import-sample";
import { BUDGETS } from "../recall/measures";
import { showProgress } from "../show-progress";
import { longChat } from "./long-chat";

const SEED = 11;
const TIME_ZONE = "UTC";
const CONTENDERS = { passages: "default", "whole messages": "whole-messages" };

interface Row {
  contender: string;
  /** Share of questions whose answer's sentence stands whole in the composed context, by budget. */
  within: Record<number, number>;
  tokens: Record<number, number>;
}

/**
 * Questions for one sentence of a page-long reply, asked through the product's recall, with long messages given by passage
 * and given whole: in how many does that very sentence stand in what is packed. Naming the message does not count.
 */
export async function benchLong({ exchanges, json }: { exchanges: number; json?: string }): Promise<void> {
  const sample = longChat(exchanges, SEED);
  const database = await openDatabase({ folder: null });
  const rows: Row[] = [];
  try {
    const { scope, now, messages } = await importSample(database, sample);
    const asking = { now, timeZone: TIME_ZONE, userName: sample.userName, companionName: sample.companionName };
    for (const [contender, name] of Object.entries(CONTENDERS))
      rows.push({ contender, ...(await askAll(contender, namedRecipe(name))) });
    const conditions = { ...readConditions(), messages, questions: sample.asked.length };
    printTable(
      `Long replies: questions whose answer stands in the context (${sample.asked.length} questions, ${messages} messages; ${conditions.embedding}, ${conditions.node})`,
      ["long messages as", ...BUDGETS.map((budget) => `${budget}tok`), ...BUDGETS.map((budget) => `used of ${budget}`)],
      rows.map((row) => [
        row.contender,
        ...BUDGETS.map((budget) => row.within[budget]!.toFixed(3)),
        ...BUDGETS.map((budget) => row.tokens[budget]!.toFixed(0)),
      ]),
    );
    if (json) await writeFile(json, `${JSON.stringify({ conditions, rows }, null, 1)}\n`);

    async function askAll(label: string, recipe: Recipe) {
      const held: Record<number, number[]> = {};
      const used: Record<number, number[]> = {};
      const asked = showProgress(`${label}: asking`, sample.asked.length);
      for (const [i, { text, answer }] of sample.asked.entries()) {
        const { items } = await recall(database.prisma, scope, text, { ...asking, recipe });
        for (const budgetTokens of BUDGETS) {
          const packed = pack(items, { ...asking, budgetTokens });
          (held[budgetTokens] ??= []).push(packed.text.includes(answer) ? 1 : 0);
          (used[budgetTokens] ??= []).push(packed.tokens);
        }
        asked(i + 1);
      }
      return { within: means(held), tokens: means(used) };
    }
  } finally {
    await database.close();
  }
}

const means = (by: Record<number, number[]>): Record<number, number> =>
  Object.fromEntries(Object.entries(by).map(([key, values]) => [key, mean(values)]));
