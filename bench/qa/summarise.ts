import { mean, percentile } from "../percentile";
import { auc } from "./auc";
import type { Label } from "./judge";
import type { Answer, System } from "./types";

export interface Graded extends Answer {
  sample: string;
  system: System;
  category: string;
  question: string;
  gold: string | null;
  abstained: boolean;
  /** LoCoMo's official score; for category 5 its own rule. Null where there is no gold answer to compare with. */
  score: number | null;
  /** A model judge's label; null without a model and for category 5. */
  label: Label | null;
}

const ADVERSARIAL = "5";
const rate = (rows: Graded[], is: (row: Graded) => boolean): number => rows.filter(is).length / rows.length;

function scores(rows: Graded[]) {
  const judged = rows.filter((row) => row.label !== null);
  return {
    questions: rows.length,
    f1: mean(rows.flatMap((row) => row.score ?? [])),
    correct: judged.length ? rate(judged, (row) => row.label === "correct") : null,
    partial: judged.length ? rate(judged, (row) => row.label === "partial") : null,
  };
}

/** One system's figures: F1 and judge over categories 1 to 4, abstention over both sides, cost. */
export function summarise(system: System, rows: Graded[]) {
  const answerable = rows.filter((row) => row.category !== ADVERSARIAL);
  const adversarial = rows.filter((row) => row.category === ADVERSARIAL);
  const answered = answerable.filter((row) => !row.abstained);
  const categories = [...new Set(answerable.map((row) => row.category))].sort();
  const ofCategory = (name: string) => answerable.filter((row) => row.category === name);
  return {
    system,
    all: scores(answerable),
    /** F1 over the questions that were answered at all. */
    answered: scores(answered),
    byCategory: Object.fromEntries(categories.map((name) => [name, scores(ofCategory(name))])),
    abstention: {
      questions: adversarial.length,
      /** Share of the unanswerable that was left open, and of the answerable that was left open wrongly. */
      right: rate(adversarial, (row) => row.abstained),
      wrong: rate(answerable, (row) => row.abstained),
      official: mean(adversarial.flatMap((row) => row.score ?? [])),
      sureness: auc(
        answerable.map((row) => row.sureness),
        adversarial.map((row) => row.sureness),
      ),
    },
    tokens: { prompt: mean(rows.map((row) => row.promptTokens)), reply: mean(rows.map((row) => row.replyTokens)) },
    ms: {
      firstTokenP50: percentile(
        rows.map((row) => row.firstTokenMs),
        0.5,
      ),
      p50: percentile(
        rows.map((row) => row.ms),
        0.5,
      ),
      p95: percentile(
        rows.map((row) => row.ms),
        0.95,
      ),
    },
  };
}

export type Summary = ReturnType<typeof summarise>;
