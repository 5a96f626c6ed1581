import { openDatabase } from "@/lib/db/open-database";
import { learnStep, type Shown } from "@/lib/memory/learn/learn-step";
import { NOTHING_LEARNT, type Learnt } from "@/lib/memory/learn/learnt";
import { pack } from "@/lib/memory/recall/pack";
import { recall } from "@/lib/memory/recall/recall";
import { RECIPE } from "@/lib/memory/recall/recipe";
import { printTable } from "../print-table";
import { ask, isMeasured } from "../recall/ask";
import { readDataset, type Sample } from "../recall/dataset";
import { importSample, type Imported } from "../recall/import-sample";
import { average, type Measures } from "../recall/measures";
import { showProgress } from "../show-progress";

const SHOWN_TOKENS = 1_000;
const LIMIT = 60;
const ROUNDS = 3;

interface Fold {
  sample: Sample;
  imported: Imported;
}

/**
 * Can what replies cite teach recall? For each conversation: the others' questions are asked, what stands in 1,000 tokens
 * counts as shown and the gold evidence among it as cited, and the weights learnt there are then tried on this one. That
 * learns from one owner for another; a reply's real citations are noisier than gold evidence, so this is the best case.
 */
export async function benchLearn({ data }: { data: string }): Promise<void> {
  const samples = await readDataset(data);
  const database = await openDatabase({ folder: null });
  try {
    const folds: Fold[] = [];
    for (const sample of samples) folds.push({ sample, imported: await importSample(database, sample) });
    const shown = new Map<string, Shown[][]>();
    for (const { sample, imported } of folds) {
      const questions = sample.questions.filter(isMeasured);
      const progress = showProgress(`${sample.id}: learning`, questions.length);
      const steps: Shown[][] = [];
      for (const [i, question] of questions.entries()) {
        const { scope, now, messageIds } = imported;
        const names = { userName: sample.userName, companionName: sample.companionName };
        const { items } = await recall(database.prisma, scope, question.text, {
          ...names,
          now,
          timeZone: "UTC",
          limit: LIMIT,
        });
        const gold = new Set(question.gold.map((id) => messageIds.get(id)));
        const given = pack(items, { ...names, now, timeZone: "UTC", budgetTokens: SHOWN_TOKENS }).items;
        steps.push(
          given.map(({ score, why, evidence }) => ({
            score,
            why,
            cited: evidence.some((piece) => gold.has(piece.messageId)),
          })),
        );
        progress(i + 1);
      }
      shown.set(sample.id, steps);
    }
    const rows: string[][] = [];
    for (const held of folds) {
      let learnt: Learnt = NOTHING_LEARNT;
      const taught = folds.filter((fold) => fold !== held).flatMap(({ sample }) => shown.get(sample.id)!);
      for (let round = 0; round < ROUNDS; round++) for (const step of taught) learnt = learnStep(learnt, step);
      const [plain, taughtTo] = [await measureFold(held), await measureFold(held, learnt)];
      for (const line of [plain, taughtTo]) console.log(row(held.sample.id, line).join("  "));
      rows.push(row(`${held.sample.id} default`, plain), row(`${held.sample.id} learnt elsewhere`, taughtTo));
      const told = Object.entries(learnt.weights).map(([channel, weight]) => `${channel} ${weight.toFixed(3)}`);
      console.log(`${held.sample.id}: learnt from ${learnt.feedback} replies: ${told.sort().join(", ")}`);
    }
    printTable(
      "Learnt from the other conversations' evidence, evidence recall on this one",
      ["conversation", "@5", "@10", "@20", "500 tok", "1,000 tok"],
      rows,
    );
  } finally {
    await database.close();
  }

  async function measureFold({ sample, imported }: Fold, learnt?: Learnt): Promise<Measures> {
    const answers = [];
    for (const question of sample.questions.filter(isMeasured))
      answers.push(await ask(database, sample, imported, question, RECIPE, learnt));
    return average(answers.map((answer) => answer.measures!));
  }
}

const row = (name: string, measures: Measures): string[] => [
  name,
  ...(["recall@5", "recall@10", "recall@20", "recall@500tok", "recall@1000tok"] as const).map((key) =>
    measures[key].toFixed(3),
  ),
];
