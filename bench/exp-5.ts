import { openCached, run, line } from "./exp";
import { RECIPE, type Recipe } from "@/lib/memory/recall/recipe";
const c = await openCached();
const W = (w: Partial<Recipe["weights"]>, more: Partial<Recipe> = {}): Recipe => ({ ...RECIPE, ...more, weights: { ...RECIPE.weights, ...w } });
async function go(name: string, X: any, recipe = RECIPE) { (globalThis as any).X = { ...X }; const t = Date.now(); console.log(line(name, await run(c, recipe)), Date.now() - t); }
await go("new (time proximity+density)", {});
await go("new", {});
for (const graph of [0.1, 0.2, 0.4]) for (const damping of [0.3, 0.5, 0.8]) await go(`graph ${graph} ${damping}`, {}, W({ graph }, { graph: { seeds: 10, damping } }));
await go(`graph instead of memory`, {}, W({ graph: 0.2, memory: 0 }));
for (const temperature of [0.05, 0.1, 0.2]) await go(`route ${temperature}`, {}, W({}, { route: { temperature } }));
await go(`route .1 x2`, {}, W({ memory: 0.3, episode: 0.1 }, { route: { temperature: 0.1 } }));
for (const below of [0.5, 0.7, 1.1]) for (const weight of [0.1, 0.2]) await go(`hop ${below} ${weight}`, {}, W({}, { hop: { below, turns: 5, terms: 12, weight } }));
process.exit(0);
