import { type Civil, compareCivil } from "./civil";
import type { Span } from "./span";

export const STAGES = ["college", "high school", "grad school"] as const;
export type Stage = (typeof STAGES)[number];
/** When the speaker was at each, where memory knows from when to when. */
export type Stages = Partial<Record<Stage, Span>>;

const WORDS: Record<Stage, string> = {
  college: "college|university|uni",
  "high school": "high school|secondary school",
  "grad school": "grad school|graduate school",
};
const NAMED = Object.values(WORDS).join("|");
const SAID = new RegExp(
  `\\b(?:(?:back )?(?:when|while) I was (?:still )?(?:in|at) (${NAMED})|(?<!(?:was|were|is|are|be|been) )(?:back )?(?:in|during) (?:my )?(${NAMED})(?=,? (?:i|we)\\b|[,.]|$))\\b`,
  "gi",
);

const stageOf = (words: string): Stage | undefined =>
  STAGES.find((stage) => new RegExp(`^(?:${WORDS[stage]})$`, "i").test(words));

/** "When I was in college" where it is known when that was; as it was said, with the years. */
export function findStages(
  text: string,
  stages: Stages = {},
): { start: number; end: number; span: Span; said: string }[] {
  return [...text.matchAll(SAID)].flatMap((match) => {
    // "My sister met him in college": hers.
    if (!match[1] && !/^(?:i|we)\b/i.test(text) && !/^,? (?:i|we)\b/i.test(text.slice(match.index + match[0].length)))
      return [];
    const stage = stageOf(match[1] ?? match[2]!);
    const span = stage && stages[stage];
    return span ? [{ start: match.index, end: match.index + match[0].length, span, said: match[0] }] : [];
  });
}

/** Studies as memory states them. */
export interface Study {
  statement: string;
  from: Civil;
  /** The day after the last. */
  to: Civil;
}

/** The stages a person's studies give: of each the one span there is; two that differ leave it unknown. */
export function readStages(studies: Study[]): Stages {
  const stages: Stages = {};
  const unsure = new Set<Stage>();
  for (const { statement, from, to } of studies) {
    const stage = /\b(?:high|secondary) school\b/i.test(statement)
      ? "high school"
      : /\b(?:grad(?:uate)? school|ph\.?d|doctorate|master'?s?)\b/i.test(statement)
        ? "grad school"
        : /\b(?:college|university|uni|bachelor'?s?|undergrad\w*)\b/i.test(statement)
          ? "college"
          : undefined;
    if (!stage || compareCivil(from, to) >= 0) continue;
    const before = stages[stage];
    if (before && (compareCivil(before.from, from) || compareCivil(before.to, to))) unsure.add(stage);
    const last = to.month === 1 && to.day === 1 ? to.year - 1 : to.year;
    const said = from.year === last ? String(last) : `${from.year} to ${last}`;
    stages[stage] = { from, to, precision: "year", said, preposition: "in" };
  }
  for (const stage of unsure) delete stages[stage];
  return stages;
}
