import { writeFileSync } from "node:fs";
import { openDatabase } from "@/lib/db/open-database";
import { analyse } from "@/lib/memory/lexical/analyse";
import { idf } from "@/lib/memory/lexical/bm25";
import { readQuestion } from "@/lib/memory/recall/read-question";
import { recall } from "@/lib/memory/recall/recall";
import { readDataset } from "./recall/dataset";
import { importSample } from "./recall/import-sample";
const db = await openDatabase({ folder: null });
const out: unknown[] = [];
for (const sample of await readDataset("/work/shared/data/locomo-dev.json")) {
  const imported = await importSample(db, sample);
  const { scope, now } = imported;
  const { userName, companionName } = sample;
  const rows = await db.prisma.message.findMany({ where: { ownerId: scope.ownerId }, select: { text: true } });
  const df = new Map<string, number>();
  for (const { text } of rows) for (const t of new Set(analyse(text))) df.set(t, (df.get(t) ?? 0) + 1);
  for (const q of sample.questions) {
    const r = await recall(db.prisma, scope, q.text, { now, timeZone: "UTC", userName, companionName, limit: 120 });
    const question = readQuestion(q.text, { now, userName, companionName });
    const terms = [...question.terms.keys()].map((t) => [t, idf(rows.length, df.get(t) ?? 0), df.get(t) ?? 0]);
    out.push({ sample: sample.id, cat: q.category, q: q.text, userName, companionName, speaker: question.speaker, when: question.when, many: question.many, terms, sureness: r.sureness,
      items: r.items.map((i) => ({ kind: i.kind, speaker: i.speaker, subj: i.memory?.subject, text: i.text, terms: analyse(i.text), score: i.score, why: i.why, at: i.at, ev: i.evidence.map((e) => e.messageId), quote: i.evidence[0]?.quote })) });
  }
}
writeFileSync("/tmp/qx/dump.json", JSON.stringify(out));
await db.close();
