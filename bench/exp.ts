// scratch: not committed
import { openDatabase } from "@/lib/db/open-database";
import { readFileSync, writeFileSync, existsSync, mkdirSync } from "node:fs";
import { readDataset, type Sample } from "./recall/dataset";
import { importSample, type Imported } from "./recall/import-sample";
import { isMeasured } from "./recall/ask";
import { recall } from "@/lib/memory/recall/recall";
import { countTokens } from "@/lib/memory/recall/count-tokens";
import { distinct, measure, average, averageBy, type Measures } from "./recall/measures";

import type { Recipe } from "@/lib/memory/recall/recipe";

const FOLDER = "/tmp/rx/db";
const STATE = "/tmp/rx/state.json";

export async function openCached() {
  const samples = await readDataset("/work/shared/data/locomo-dev.json");
  const fresh = !existsSync(STATE);
  const database = await openDatabase({ folder: FOLDER });
  const imports: Imported[] = [];
  if (fresh) {
    const saved: unknown[] = [];
    for (const s of samples) {
      const im = await importSample(database, s);
      imports.push(im);
      saved.push({ ...im, messageIds: [...im.messageIds] });
      console.error("imported", s.id, im.ms);
    }
    writeFileSync(STATE, JSON.stringify(saved));
  } else {
    for (const one of JSON.parse(readFileSync(STATE, "utf8")))
      imports.push({ ...one, messageIds: new Map(one.messageIds), now: new Date(one.now) });
  }
  const memo = new Map<string, Promise<unknown>>();
  const real = database.prisma as any;
  const model = (name: string) =>
    new Proxy(real[name], {
      get: (t, method: string) => (args: unknown) => {
        const key = `${name}.${method}:${JSON.stringify(args)}`;
        let p = memo.get(key);
        if (!p) memo.set(key, (p = t[method](args).then((x: unknown) => x)));
        return p.then((x) => structuredClone(x));
      },
    });
  const prisma = new Proxy(real, {
    get: (t, prop: string) => {
      if (prop === "$queryRaw")
        return (strings: any, ...values: any[]) => {
          const key = `raw:${strings.join ? strings.join("?") : JSON.stringify(strings)}:${JSON.stringify(values)}`;
          let p = memo.get(key);
          if (!p) memo.set(key, (p = t.$queryRaw(strings, ...values).then((x: unknown) => x)));
          return p.then((x) => structuredClone(x));
        };
      const v = t[prop];
      if (v && typeof v === "object" && typeof prop === "string" && !prop.startsWith("_") && !prop.startsWith("$")) return model(prop);
      return v;
    },
  });
  return { samples, imports, database: { ...database, prisma } as typeof database, close: () => database.close(), memo };
}

type Cached = Awaited<ReturnType<typeof openCached>>;
export interface Ans { sample: string; question: string; category: string; gold: string[]; found: string[]; measures: Measures; top: any[] }
const tok = new Map<string, number>();
const cost = (t: string) => { let n = tok.get(t); if (n === undefined) tok.set(t, (n = countTokens(t))); return n; };
export async function run(c: Cached, recipe: Recipe, filter: (q: any) => boolean = () => true): Promise<Ans[]> {
  const out: Ans[] = [];
  for (const [i, s] of c.samples.entries()) {
    const im = c.imports[i]!;
    const dia = new Map([...im.messageIds].map(([d, id]) => [id, d]));
    for (const q of s.questions.filter(isMeasured).filter(filter)) {
      const { items } = await recall(c.database.prisma, im.scope, q.text, { now: im.now, timeZone: "UTC", userName: s.userName, companionName: s.companionName, limit: 120, recipe });
      const ids = (its: any[]) => distinct(its.flatMap((it) => it.evidence.map((e: any) => dia.get(e.messageId) ?? e.messageId)));
      const within: any = {};
      for (const b of [500, 1000, 2000]) {
        let t = 0; const days = new Set<string>(); const took: any[] = []; const texts = new Set<string>();
        for (const it of items) {
          const day = it.at.toISOString().slice(0, 10);
          if (texts.has(it.text)) continue;
          const k = cost(it.text) + (it.kind === "message" ? 8 : 5) + (days.has(day) ? 0 : 11);
          if (t + k > b) continue;
          t += k; days.add(day); took.push(it); texts.add(it.text);
        }
        within[b] = ids(took);
      }
      const found = ids(items);
      out.push({ sample: s.id, question: q.text, category: q.category, gold: q.gold, found: found.slice(0, 50), measures: measure(q.gold, found, within), top: items.slice(0, 30) });
    }
  }
  return out;
}
const f = (n: number) => n.toFixed(3).slice(1);
export function line(name: string, a: Ans[]): string {
  const o = average(a.map((x) => x.measures!));
  const cat = averageBy(a, (x) => x.category, (x) => x.measures!);
  const sam = averageBy(a, (x) => x.sample, (x) => x.measures!);
  return `${name.padEnd(30)} @5 ${f(o["recall@5"])} @10 ${f(o["recall@10"])} @20 ${f(o["recall@20"])} | mh ${f(cat["1"]!["recall@10"])} te ${f(cat["2"]!["recall@10"])} od ${f(cat["3"]!["recall@10"])} sh ${f(cat["4"]!["recall@10"])} | 500 ${f(o["recall@500tok"])} 1k ${f(o["recall@1000tok"])} | ${Object.values(sam).map((s: any) => f(s["recall@5"]) + "/" + f(s["recall@10"]) + "/" + f(s["recall@1000tok"])).join("  ")}`;
}
