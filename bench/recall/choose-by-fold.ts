import type { Answered } from "./ask";
import { average, type Measures } from "./measures";

export interface Fold {
  /** The conversation left out. */
  sample: string;
  questions: number;
  /** What the other conversations chose. */
  chosen: string;
  heldOut: Measures;
  /** What the recipe in use has on the conversation left out. */
  inUse: Measures;
}

/** What a recipe is chosen by: a reader sees the first few items, or what fits a budget. */
const OBJECTIVE = ["recall@5", "recall@10", "recall@1000tok"] as const;

/**
 * Leave one conversation out: the recipe with the best mean of @5, @10 and 1,000 tokens over the questions of the others is
 * measured on the one left out. On a tie the one named first. Throws when there is nothing to leave out.
 */
export function chooseByFold(
  answered: Map<string, Pick<Answered, "sample" | "measures">[]>,
  inUse: string,
): { folds: Fold[]; heldOut: Measures; inUse: Measures } {
  const of = (name: string, belongs: (sample: string) => boolean) =>
    answered.get(name)!.flatMap(({ sample, measures }) => (belongs(sample) && measures ? [measures] : []));
  const samples = [...new Set(answered.get(inUse)!.map(({ sample }) => sample))];
  if (samples.length < 2) throw new Error("Cross-validation needs two conversations at least.");
  const folds = samples.map((left): Fold => {
    let chosen = inUse;
    let most = Number.NEGATIVE_INFINITY;
    for (const name of answered.keys()) {
      const mean = average(of(name, (sample) => sample !== left));
      const worth = OBJECTIVE.reduce((sum, measure) => sum + mean[measure], 0);
      if (worth > most) [chosen, most] = [name, worth];
    }
    const here = of(chosen, (sample) => sample === left);
    return {
      sample: left,
      questions: here.length,
      chosen,
      heldOut: average(here),
      inUse: average(of(inUse, (sample) => sample === left)),
    };
  });
  return {
    folds,
    heldOut: average(folds.flatMap(({ sample, chosen }) => of(chosen, (one) => one === sample))),
    inUse: average(of(inUse, () => true)),
  };
}
