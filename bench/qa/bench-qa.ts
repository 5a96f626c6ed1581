import { writeFile } from "node:fs/promises";
import { modelStatus } from "@/lib/ai/models";
import { openDatabase } from "@/lib/db/open-database";
import type { Database } from "@/lib/db/types";
import { readConditions } from "../recall/conditions";
import { readDataset, type Question, type Sample } from "../recall/dataset";
import { importSample } from "../recall/import-sample";
import { showProgress } from "../show-progress";
import { abstains } from "./abstains";
import { baselines } from "./answer-by-baseline";
import { answerByProduct } from "./answer-by-product";
import { judge } from "./judge";
import { officialScore } from "./official-f1";
import { printQa } from "./print-qa";
import { summarise, type Graded, type Summary } from "./summarise";
import { SYSTEMS, type Answer, type System } from "./types";

export interface QaBench {
  data: string;
  json?: string;
  /** Ask the first so many questions of each conversation only. */
  limit?: number;
}

/** The companion's character while it is measured, the same for every system: LoCoMo's gold answers are short phrases. */
const SHORT = `Answer in the form of a short phrase, with exact words from memory whenever possible, and nothing else. Answer with a date where it is asked when. Where memory does not hold the answer, say "Not mentioned in the conversation."`;
const CITATION = /\s*\[m\d+\]/g;

/**
 * Puts every question of conversations in LoCoMo's shape to the product and to the baselines, and grades the answers. With a
 * connected model it reads and judges, and plain BM25 and the full context go through the same prompt; the built-in companion
 * answers from recall and from plain BM25 by quoting.
 */
export async function benchQa({ data, json, limit }: QaBench): Promise<Summary[]> {
  const samples = await readDataset(data);
  const withModel = modelStatus().mode !== "built-in";
  const systems = withModel ? SYSTEMS : SYSTEMS.filter((system) => system !== "full context");
  const graded: Graded[] = [];
  const database = await openDatabase({ folder: null });
  try {
    for (const sample of samples) graded.push(...(await askAll(database, sample, systems, limit, withModel)));
  } finally {
    await database.close();
  }
  const summaries = systems.map((system) =>
    summarise(
      system,
      graded.filter((row) => row.system === system),
    ),
  );
  const { chat } = modelStatus();
  const conditions = { ...readConditions(), reader: `reader ${chat}`, judge: withModel ? `judge ${chat}` : "no judge" };
  printQa(summaries, conditions);
  if (json)
    await writeFile(json, `${JSON.stringify({ conditions, systems: summaries, questions: graded }, null, 1)}\n`);
  return summaries;
}

async function askAll(
  database: Database,
  sample: Sample,
  systems: readonly System[],
  limit: number | undefined,
  withModel: boolean,
): Promise<Graded[]> {
  const imported = await importSample(database, sample);
  const persona = withModel ? SHORT : "";
  await database.prisma.companion.updateMany({ where: { ownerId: imported.scope.ownerId }, data: { persona } });
  const byBaseline = baselines(sample, imported, persona);
  const questions = sample.questions.slice(0, limit);
  const asked = showProgress(`${sample.id}: asking`, questions.length);
  const graded: Graded[] = [];
  for (const [i, question] of questions.entries()) {
    for (const system of systems) {
      const answer =
        system === "kith"
          ? await answerByProduct(database, imported, question.text)
          : await byBaseline(system, question.text);
      graded.push(await grade(sample, system, question, answer, withModel));
    }
    asked(i + 1);
  }
  return graded;
}

async function grade(
  sample: Sample,
  system: System,
  { text: question, category, answer: gold }: Question,
  answer: Answer,
  withModel: boolean,
): Promise<Graded> {
  const said = answer.text.replace(CITATION, "");
  const abstained = abstains(answer.text);
  const unanswerable = category === "5";
  const score = unanswerable || gold !== null ? officialScore(category, said, gold ?? "") : null;
  const judged = withModel && !unanswerable && gold !== null ? await judge(question, gold, said) : null;
  const label = judged?.label ?? null;
  return { ...answer, sample: sample.id, system, category, question, gold, abstained, score, label };
}
