import { RECIPE, type Recipe } from "@/lib/memory/recall/recipe";

const weigh = (weights: Partial<Recipe["weights"]>): Recipe => ({
  ...RECIPE,
  weights: { ...RECIPE.weights, ...weights },
});

function neighbours(factor: number): Recipe {
  const { before1, before2, after1, after2 } = RECIPE.weights;
  return weigh({
    before1: before1 * factor,
    before2: before2 * factor,
    after1: after1 * factor,
    after2: after2 * factor,
  });
}

/** The recipe in use and recipes around it, one part weighed otherwise in each: small, so that there is little to fit. */
export const GRID: Readonly<Record<string, Recipe>> = {
  default: RECIPE,
  "neighbours × 0": neighbours(0),
  "neighbours × ½": neighbours(0.5),
  "neighbours × 1½": neighbours(1.5),
  "session .15": weigh({ session: 0.15 }),
  "session .45": weigh({ session: 0.45 }),
  "speaker .3": weigh({ speaker: 0.3 }),
  "speaker .6": weigh({ speaker: 0.6 }),
  "answers .2": weigh({ answers: 0.2 }),
  "time .15": weigh({ time: 0.15 }),
  "time .45": weigh({ time: 0.45 }),
  "when .3": weigh({ when: 0.3 }),
  "asks .2": weigh({ asks: 0.2 }),
  "recency .05": weigh({ recency: 0.05 }),
  "episode .1": weigh({ episode: 0.1 }),
  "built-in vectors .1": weigh({ denseBuiltIn: 0.1 }),
  "memory .1": weigh({ memory: 0.1 }),
  "memory .3": weigh({ memory: 0.3 }),
  "feedback .2": { ...RECIPE, feedback: { ...RECIPE.feedback, weight: 0.2 } },
  "feedback .4": { ...RECIPE, feedback: { ...RECIPE.feedback, weight: 0.4 } },
  "spread .3": { ...RECIPE, many: { spread: 0.3 } },
};
