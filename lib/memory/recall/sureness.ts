import { analyse } from "@/lib/memory/lexical/analyse";
import { idf, type Collection } from "@/lib/memory/lexical/bm25";
import type { MessageHit, Question } from "@/lib/memory/recall/types";

const FIRST = 10;

/** The largest share of the question's terms, by idf, that one of the first texts holds. 0 when nothing was found. */
export function sureness(texts: string[], { terms }: Question, hits: MessageHit[], { count }: Collection): number {
  const frequency = new Map<string, number>();
  for (const { term, df } of hits) frequency.set(term, df);
  const weight = (term: string) => idf(count, frequency.get(term) ?? 0);
  const asked = [...terms.keys()];
  const all = asked.reduce((sum, term) => sum + weight(term), 0);
  if (!all) return 0;
  const shares = texts.slice(0, FIRST).map((text) => {
    const held = new Set(analyse(text));
    return asked.filter((term) => held.has(term)).reduce((sum, term) => sum + weight(term), 0) / all;
  });
  return Math.max(0, ...shares);
}
