import { openCached, run, line } from "./exp";
import { RECIPE, type Recipe } from "@/lib/memory/recall/recipe";
const c = await openCached();
const W = (w: Partial<Recipe["weights"]>, more: Partial<Recipe> = {}): Recipe => ({ ...RECIPE, ...more, weights: { ...RECIPE.weights, ...w } });
async function go(name: string, recipe = RECIPE) { const t = Date.now(); console.log(line(name, await run(c, recipe)), Date.now() - t); }
await go("default");
await go("asks 0", W({ asks: 0 }));
await go("recency 0", W({ recency: 0 }));
await go("memory 0", W({ memory: 0 }));
await go("memory .3", W({ memory: 0.3 }));
await go("episode 0", W({ episode: 0 }));
await go("episode 0 asks 0 rec 0", W({ episode: 0, asks: 0, recency: 0 }));
await go("hop", { ...RECIPE, hop: { ...RECIPE.hop, below: 0.5, weight: 0.1 } });
await go("graph", W({ graph: 0.1 }));
await go("router", { ...RECIPE, route: { temperature: 0.05 } });
await go("spread .3", { ...RECIPE, many: { spread: 0.3 } });
process.exit(0);
