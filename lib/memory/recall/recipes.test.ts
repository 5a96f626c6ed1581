import { expect, test } from "vitest";
import { RECIPE } from "@/lib/memory/recall/recipe";
import { namedRecipe, RECIPES } from "@/lib/memory/recall/recipes";

test("a recipe without a part differs from the one in use in that part alone", () => {
  const { weights, ...rest } = namedRecipe("without-session");
  const { weights: used, ...usedRest } = RECIPE;
  expect(rest).toEqual(usedRest);
  expect(weights).toEqual({ ...used, session: 0 });
});

test("every named recipe but the one in use changes something", () => {
  expect(namedRecipe("default")).toBe(RECIPE);
  for (const [name, recipe] of Object.entries(RECIPES))
    if (name !== "default") expect(recipe, name).not.toEqual(RECIPE);
});

test("a name that is none is answered with those there are", () => {
  expect(() => namedRecipe("toString")).toThrow(/no recipe "toString".*default, without-feedback.*words/);
});
