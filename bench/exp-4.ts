import { openCached, run, line } from "./exp";
import { RECIPE } from "@/lib/memory/recall/recipe";
import { recall } from "@/lib/memory/recall/recall";
import { countTokens } from "@/lib/memory/recall/count-tokens";
import { splitSentences } from "@/lib/memory/lexical/split-sentences";
import { analyse } from "@/lib/memory/lexical/analyse";
import { isMeasured } from "./recall/ask";
const c = await openCached();
const tok = new Map<string, number>();
const cost = (t: string) => { let n = tok.get(t); if (n === undefined) tok.set(t, (n = countTokens(t))); return n; };
const an = new Map<string, string[]>();
const A = (t: string) => { let n = an.get(t); if (!n) an.set(t, (n = analyse(t))); return n; };
const asked: any[] = [];
let mem = 0, msg = 0, memTok = 0, msgTok = 0;
for (const [i, s] of c.samples.entries()) {
  const im = c.imports[i]!;
  const dia = new Map([...im.messageIds].map(([d, id]) => [id, d]));
  for (const q of s.questions.filter(isMeasured)) {
    const r = await recall(c.database.prisma, im.scope, q.text, { now: im.now, timeZone: "UTC", userName: s.userName, companionName: s.companionName, limit: 120 });
    for (const it of r.items.slice(0, 30)) if (it.kind === "memory") { mem++; memTok += cost(it.text); } else { msg++; msgTok += cost(it.text); }
    asked.push({ q, items: r.items, dia, names: new Set([...A(s.userName), ...A(s.companionName)]) });
  }
}
console.log({ mem, msg, memTok: memTok / mem, msgTok: msgTok / msg });
const variants: Record<string, (it: any, seen: any, a: any) => string | null> = {
  base: (it) => it.text,
  noMem: (it) => (it.kind === "memory" ? null : it.text),
  span: (it, seen) => {
    if (it.kind === "memory") return it.text;
    let t = it.text;
    for (const qu of seen.get(it.id) ?? []) t = t.split(qu).join(" ");
    return t === it.text ? t : A(t).length >= 3 ? t.trim() : null;
  },
};
const filler = (min: number) => (it: any, _s: any, a: any) => {
  if (it.kind === "memory") return it.text;
  const ask = new Set(A(a.q.text));
  const kept = splitSentences(it.text).filter((x) => { const ts = A(x).filter((t) => !a.names.has(t)); return new Set(ts).size >= min || ts.some((t) => ask.has(t)) || /\d/.test(x); });
  return kept.length ? kept.join("").trim() : null;
};
variants.filler2 = filler(2);
variants.filler3 = filler(3);
variants.span_filler3 = (it, seen, a) => { const t = variants.span!(it, seen, a); return t && it.kind !== "memory" ? filler(3)({ ...it, text: t }, seen, a) : t; };
variants.filler4 = filler(4);
for (const [name, fn] of Object.entries(variants)) {
  const sum: any = {};
  for (const a of asked)
    for (const b of [500, 1000, 2000]) {
      let t = 0; const days = new Set<string>(), got = new Set<string>(), texts = new Set<string>(); const seen = new Map<string, string[]>();
      for (const it of a.items) {
        const text = fn(it, seen, a);
        if (it.kind === "memory") for (const e of it.evidence) seen.set(e.messageId, [...(seen.get(e.messageId) ?? []), e.quote]);
        if (text === null || texts.has(text)) continue;
        const day = it.at.toISOString().slice(0, 10);
        const k = cost(text) + (it.kind === "message" ? 8 : 5) + (days.has(day) ? 0 : 11);
        if (t + k > b) continue;
        t += k; days.add(day); texts.add(text);
        for (const e of it.evidence) got.add(a.dia.get(e.messageId));
      }
      sum[b] = (sum[b] ?? 0) + a.q.gold.filter((g: string) => got.has(g)).length / a.q.gold.length;
    }
  console.log(name.padEnd(14), Object.entries(sum).map(([b, x]: any) => `${b} ${(x / asked.length).toFixed(3)}`).join("  "));
}
process.exit(0);
