import { mean } from "../percentile";

export const CUTOFFS = [5, 10, 20, 50] as const;
export const BUDGETS = [500, 1_000, 2_000] as const;

export type Measure = `recall@${(typeof CUTOFFS)[number]}` | `recall@${(typeof BUDGETS)[number]}tok`;
export type Measures = Record<Measure, number>;

export const MEASURES: Measure[] = [
  ...CUTOFFS.map((k) => `recall@${k}` as const),
  ...BUDGETS.map((budget) => `recall@${budget}tok` as const),
];

/** Distinct ids in the order of their first appearance. */
export const distinct = (ids: string[]): string[] => [...new Set(ids)];

/** The share of `gold` among `ids`. */
export function shareFound(gold: string[], ids: string[]): number {
  const held = new Set(ids);
  return gold.filter((id) => held.has(id)).length / gold.length;
}

/**
 * Evidence recall of one question: among the first k distinct message ids of the ranking, and among the ids inside each
 * token budget of composed context.
 */
export function measure(
  gold: string[],
  ranking: string[],
  within: Record<(typeof BUDGETS)[number], string[]>,
): Measures {
  const ranked = distinct(ranking);
  const entries = [
    ...CUTOFFS.map((k) => [`recall@${k}`, shareFound(gold, ranked.slice(0, k))]),
    ...BUDGETS.map((budget) => [`recall@${budget}tok`, shareFound(gold, within[budget])]),
  ];
  return Object.fromEntries(entries) as Measures;
}

/** Each measure's mean over questions. */
export function average(all: Measures[]): Measures {
  return Object.fromEntries(MEASURES.map((name) => [name, mean(all.map((one) => one[name]))])) as Measures;
}

export function averageBy<T>(rows: T[], group: (row: T) => string, measures: (row: T) => Measures) {
  const groups = [...new Set(rows.map(group))].sort();
  return Object.fromEntries(
    groups.map((name) => {
      const members = rows.filter((row) => group(row) === name);
      return [name, { questions: members.length, ...average(members.map(measures)) }];
    }),
  );
}
