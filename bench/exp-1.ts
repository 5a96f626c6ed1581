import { openCached, run, line } from "./exp";
import { RECIPE, type Recipe } from "@/lib/memory/recall/recipe";
const c = await openCached();
const W = (w: Partial<Recipe["weights"]>, more: Partial<Recipe> = {}): Recipe => ({ ...RECIPE, ...more, weights: { ...RECIPE.weights, ...w } });
async function go(name: string, X: any, recipe = RECIPE) { (globalThis as any).X = X; console.log(line(name, await run(c, recipe))); }
await go("default", {});
for (const meta of [0, 0.3, 0.6]) await go("meta " + meta, { meta });
for (const cover of [0.2, 0.4, 0.6]) await go("cover " + cover, { cover });
for (const info of [0.1, 0.2, 0.3]) for (const infoLen of [80, 150]) await go(`info ${info} ${infoLen}`, { info, infoLen });
for (const askAll of [0.1, 0.2]) await go("askAll " + askAll, { askAll }, W({ asks: 0 }));
for (const pow of [0.7, 0.85, 1.2]) await go("pow " + pow, { pow });
await go("bm25f", { bm25f: 1 });
await go("bm25f own", { bm25f: 1, lenOwn: 1 });
await go("bm25f .7", { bm25f: 1, lenOwn: 1, nbScale: 0.7 });
await go("bm25f 1.5", { bm25f: 1, lenOwn: 1, nbScale: 1.5 });
await go("bm25f k1.5", { bm25f: 1, lenOwn: 1, k1: 1.5 });
process.exit(0);
