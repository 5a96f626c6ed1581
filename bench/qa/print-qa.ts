import { printTable } from "../print-table";
import type { Summary } from "./summarise";

const NAMES: Record<string, string> = { "1": "multi-hop", "2": "temporal", "3": "open-domain", "4": "single-hop" };
const three = (value: number | null) => (value === null || Number.isNaN(value) ? "–" : value.toFixed(3));

export function printQa(summaries: Summary[], conditions: object): void {
  const categories = Object.keys(summaries[0]?.byCategory ?? {});
  printTable(
    "LoCoMo's official F1 (categories 1 to 4)",
    ["", "questions", "all", ...categories.map((name) => NAMES[name] ?? name), "of those answered"],
    summaries.map(({ system, all, byCategory, answered }) => [
      system,
      all.questions,
      three(all.f1),
      ...categories.map((name) => three(byCategory[name]?.f1 ?? null)),
      three(answered.f1),
    ]),
  );
  if (summaries.some(({ all }) => all.correct !== null)) {
    printTable(
      "Strict judge: share correct (and partly)",
      ["", "all", ...categories.map((name) => NAMES[name] ?? name)],
      summaries.map(({ system, all, byCategory }) => [
        system,
        `${three(all.correct)} (${three(all.partial)})`,
        ...categories.map(
          (name) => `${three(byCategory[name]?.correct ?? null)} (${three(byCategory[name]?.partial ?? null)})`,
        ),
      ]),
    );
  }
  printTable(
    "Abstention: of questions without an answer (category 5), of those with one",
    ["", "questions", "rightly", "wrongly", "official score", "AUC of sureness"],
    summaries.map(({ system, abstention }) => [
      system,
      abstention.questions,
      three(abstention.right),
      three(abstention.wrong),
      three(abstention.official),
      system === "kith" ? three(abstention.sureness) : "–",
    ]),
  );
  printTable(
    "Cost of an answer",
    ["", "prompt tokens", "reply tokens", "first word ms", "p50 ms", "p95 ms"],
    summaries.map(({ system, tokens, ms }) => [
      system,
      tokens.prompt.toFixed(0),
      tokens.reply.toFixed(0),
      ms.firstTokenP50.toFixed(0),
      ms.p50.toFixed(0),
      ms.p95.toFixed(0),
    ]),
  );
  console.log(`\n  ${Object.values(conditions).join(", ")}`);
}
