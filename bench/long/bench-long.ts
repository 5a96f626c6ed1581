import { writeFile } from "node:fs/promises";
import { openDatabase } from "@/lib/db/open-database";
import type { Database } from "@/lib/db/types";
import { pack } from "@/lib/memory/recall/pack";
import { recall } from "@/lib/memory/recall/recall";
import { RECIPE } from "@/lib/memory/recall/recipe";
import { namedRecipe } from "@/lib/memory/recall/recipes";
import { mean } from "../percentile";
import { printTable } from "../print-table";
import { readConditions } from "../recall/conditions";
import type { Sample } from "../recall/dataset";
import { importSample, type Imported } from "../recall/import-sample";
import { BUDGETS } from "../recall/measures";
import { showProgress } from "../show-progress";
import { longChat, type LongQuestion } from "./long-chat";

const SEED = 11;
const TIME_ZONE = "UTC";
/** How long messages are given: as a recipe, and whether a message that does not fit is cut to its densest sentences. */
const CONTENDERS: { name: string; recipe: string; cut: boolean }[] = [
  { name: "passages", recipe: "default", cut: true },
  { name: "whole, cut to fit", recipe: "whole-messages", cut: true },
  { name: "whole", recipe: "whole-messages", cut: false },
];

type ByBudget = Record<number, number>;

interface Row {
  contender: string;
  questions: "one reply" | "several replies";
  /** Mean share of a question's answers that stand whole in the composed context, by budget. */
  within: ByBudget;
  tokens: ByBudget;
}

/**
 * Questions for one sentence of a page-long reply, and for one of each of several, asked through the product's recall: how many
 * of those very sentences stand in what is packed. Naming the message does not count.
 */
export async function benchLong({ exchanges, json }: { exchanges: number; json?: string }): Promise<void> {
  const sample = longChat(exchanges, SEED);
  const database = await openDatabase({ folder: null });
  try {
    const imported = await importSample(database, sample);
    const rows: Row[] = [];
    for (const contender of CONTENDERS) {
      for (const [questions, asked] of [
        ["one reply", sample.one],
        ["several replies", sample.several],
      ] as const) {
        const measured = await askAll(database, imported, sample, contender, asked);
        rows.push({ contender: contender.name, questions, ...measured });
      }
    }
    const conditions = {
      ...readConditions(),
      messages: imported.messages,
      asked: sample.one.length + sample.several.length,
    };
    print(
      rows,
      `${conditions.asked} questions, ${conditions.messages} messages; ${conditions.embedding}, ${conditions.node}`,
    );
    if (json) await writeFile(json, `${JSON.stringify({ conditions, rows }, null, 1)}\n`);
  } finally {
    await database.close();
  }
}

async function askAll(
  { prisma }: Database,
  { scope, now }: Imported,
  { userName, companionName }: Sample,
  { name, recipe, cut }: (typeof CONTENDERS)[number],
  questions: LongQuestion[],
): Promise<Pick<Row, "within" | "tokens">> {
  const asking = { now, timeZone: TIME_ZONE, userName, companionName };
  const held: Record<number, number[]> = {};
  const used: Record<number, number[]> = {};
  const asked = showProgress(`${name}: asking`, questions.length);
  for (const [i, { text, answers }] of questions.entries()) {
    const { items } = await recall(prisma, scope, text, { ...asking, recipe: namedRecipe(recipe) });
    for (const budgetTokens of BUDGETS) {
      const packed = pack(items, { ...asking, budgetTokens, packing: { ...RECIPE.packing, cut } });
      const found = answers.filter((answer) => packed.text.includes(answer)).length;
      (held[budgetTokens] ??= []).push(found / answers.length);
      (used[budgetTokens] ??= []).push(packed.tokens);
    }
    asked(i + 1);
  }
  return { within: means(held), tokens: means(used) };
}

function print(rows: Row[], conditions: string): void {
  printTable(
    `Long replies: answers that stand in the context (${conditions})`,
    [
      "long messages",
      "answers in",
      ...BUDGETS.map((budget) => `${budget}tok`),
      ...BUDGETS.map((budget) => `of ${budget}`),
    ],
    rows.map(({ contender, questions, within, tokens }) => [
      contender,
      questions,
      ...BUDGETS.map((budget) => within[budget]!.toFixed(3)),
      ...BUDGETS.map((budget) => tokens[budget]!.toFixed(0)),
    ]),
  );
}

const means = (by: Record<number, number[]>): ByBudget =>
  Object.fromEntries(Object.entries(by).map(([key, values]) => [key, mean(values)]));
