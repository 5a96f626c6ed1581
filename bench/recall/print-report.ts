import { printTable } from "../print-table";
import type { Report } from "./bench-recall";
import { MEASURES, type Measures } from "./measures";

const NAMES: Record<string, string> = {
  "1": "1 multi-hop",
  "2": "2 temporal",
  "3": "3 open-domain",
  "4": "4 single-hop",
};

export function printReport({
  conditions,
  counts,
  overall,
  byCategory,
  baseline,
  tokens,
  latencyMs,
  ingestMsPerMessage,
}: Report): void {
  const columns = ["", "questions", ...MEASURES.map((name) => name.replace("recall", ""))];
  const row = (label: string, questions: number, measures: Measures) => [
    label,
    questions,
    ...MEASURES.map((name) => measures[name].toFixed(3)),
  ];
  const categories = Object.entries(byCategory).map(([name, one]) => row(NAMES[name] ?? name, one.questions, one));
  printTable(
    "Evidence recall: mean share of the evidence among the first k messages, or inside a token budget",
    columns,
    [
      row("all", overall.questions, overall),
      ...categories,
      row("plain BM25", overall.questions, baseline),
      ...Object.entries(baseline.byCategory).map(([name, one]) => row(`  ${NAMES[name] ?? name}`, one.questions, one)),
    ],
  );
  const { p50, p95 } = latencyMs;
  printTable(
    "Cost",
    ["", ""],
    [
      ["questions asked / measured", `${counts.asked} / ${counts.measured}`],
      ["messages / memories", `${counts.messages} / ${counts.memories}`],
      ["recall p50 / p95", `${p50.toFixed(1)} / ${p95.toFixed(1)} ms`],
      ["remembering", `${ingestMsPerMessage.toFixed(1)} ms a message`],
      [
        "mean tokens of 500 / 1,000 / 2,000",
        Object.values(tokens)
          .map((mean) => mean.toFixed(0))
          .join(" / "),
      ],
      ["conditions", Object.values(conditions).join(", ")],
    ],
  );
}
