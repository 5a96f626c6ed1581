import { printTable } from "../print-table";
import type { Ablated } from "./ablate";
import type { Measures } from "./measures";

const MULTI_HOP = "1";
const OPEN_DOMAIN = "3";
const figure = (value: number | undefined) => (value === undefined ? "–" : value.toFixed(3));
const signed = (value: number) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;

/** Every recipe with its distance from the first, and the first by conversation, so that one of them alone cannot carry it. */
export function printAblation(rows: Ablated[], conditions: object): void {
  const base = rows[0]!;
  printTable(
    `Ablation: what recall is without a part (${Object.values(conditions).join(", ")})`,
    [
      "recipe",
      "@5",
      "@10",
      "@20",
      "multi-hop@10",
      "open-domain@10",
      "500tok",
      "1000tok",
      "p50 ms",
      "model calls",
      "Δ@5",
      "Δ@10",
      "Δ500tok",
      "Δ1000tok",
    ],
    rows.map((row) => [row.recipe, ...figures(row), row.p50.toFixed(1), row.modelCalls, ...differences(row, base)]),
  );
  printTable(
    `${base.recipe} by conversation`,
    ["", "questions", "@5", "@10", "@20", "500tok", "1000tok"],
    Object.entries(base.bySample).map(([id, one]) => [id, one.questions, ...cutoffs(one), ...budgets(one)]),
  );
}

const cutoffs = (one: Measures) => [one["recall@5"], one["recall@10"], one["recall@20"]].map(figure);
const budgets = (one: Measures) => [one["recall@500tok"], one["recall@1000tok"]].map(figure);

function figures({ overall, byCategory }: Ablated): string[] {
  const at10 = (category: string) => figure(byCategory[category]?.["recall@10"]);
  return [...cutoffs(overall), at10(MULTI_HOP), at10(OPEN_DOMAIN), ...budgets(overall)];
}

function differences({ overall }: Ablated, base: Ablated): string[] {
  const names = ["recall@5", "recall@10", "recall@500tok", "recall@1000tok"] as const;
  return names.map((name) => signed(overall[name] - base.overall[name]));
}
