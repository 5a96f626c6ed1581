import { RECIPE, type Packing, type Recipe } from "@/lib/memory/recall/recipe";

type Weight = keyof Recipe["weights"];

/** The recipe with these weights at 0. */
function without(weights: Weight[], more: Partial<Recipe> = {}): Recipe {
  const zeros = Object.fromEntries(weights.map((name) => [name, 0]));
  return { ...RECIPE, ...more, weights: { ...RECIPE.weights, ...zeros } };
}

const packed = (packing: Partial<Packing>): Recipe => ({ ...RECIPE, packing: { ...RECIPE.packing, ...packing } });

const OFF = { turns: 0, terms: 0, weight: 0 };

/** The recipe in use and, for measuring, each of its parts switched off, and each part it leaves out switched on. `words` is BM25 over single messages alone. */
export const RECIPES: Readonly<Record<string, Recipe>> = {
  default: RECIPE,
  "without-feedback": without([], { feedback: OFF }),
  "without-neighbours": without(["before1", "before2", "after1", "after2"]),
  "without-session": without(["session"]),
  "without-speaker": without(["speaker"]),
  "without-answers": without(["answers"]),
  "with-anchors": { ...RECIPE, weights: { ...RECIPE.weights, anchors: 0.2, reasons: 0.3 } },
  "without-names": without(["names"]),
  "without-asks": without(["asks"]),
  "without-time": without(["time"]),
  "without-when": without(["when"]),
  "without-spread": { ...RECIPE, many: { spread: 0 } },
  "without-recency": without(["recency"]),
  "with-fading": { ...RECIPE, fade: 0.5 },
  "without-memories": without(["memory"], { memories: 0 }),
  "without-episodes": without(["episode"], { episodes: 0 }),
  "with-graph": { ...RECIPE, weights: { ...RECIPE.weights, graph: 0.2 } },
  "with-router": { ...RECIPE, route: { temperature: 0.1 } },
  "with-second-hop": { ...RECIPE, hop: { ...RECIPE.hop, below: 0.5 } },
  "without-vectors": without(["dense", "denseBuiltIn"], { nearest: 0, nearestBuiltIn: 0 }),
  "with-tree": { ...RECIPE, weights: { ...RECIPE.weights, tree: 0.1 } },
  "without-trimming": packed({ whole: Number.POSITIVE_INFINITY }),
  "without-cutting": packed({ cut: false }),
  "with-repeats": packed({ alike: 2 }),
  "whole-messages": { ...RECIPE, passageChars: Number.POSITIVE_INFINITY },
  words: without(Object.keys(RECIPE.weights) as Weight[], {
    feedback: OFF,
    memories: 0,
    episodes: 0,
    nearest: 0,
    nearestBuiltIn: 0,
    many: { spread: 0 },
  }),
};

/** The recipe of that name. Throws, naming all of them, when there is none. */
export function namedRecipe(name: string): Recipe {
  const recipe = Object.hasOwn(RECIPES, name) ? RECIPES[name] : undefined;
  if (!recipe) throw new Error(`There is no recipe "${name}". There are: ${Object.keys(RECIPES).join(", ")}.`);
  return recipe;
}
