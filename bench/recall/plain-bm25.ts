import { idf, saturate } from "@/lib/memory/lexical/bm25";
import { countTokens } from "@/lib/memory/recall/count-tokens";
import { BUDGETS } from "./measures";

interface Document {
  id: string;
  text: string;
}

const PARAMETERS = { k1: 1.2, b: 0.75 };
const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The baseline: BM25 over single turns ("speaker: text date"), lower-case words as they are, no stemming and no stop
 * words. Gives the ids of turns that share a word with the question, best first, and those that fit each token budget.
 */
export function plainBm25(
  documents: Document[],
): (question: string) => { ranking: string[]; within: Record<number, string[]> } {
  const read = documents.map(({ text }) => words(text));
  const meanLength = read.reduce((sum, terms) => sum + terms.length, 0) / Math.max(read.length, 1);
  const postings = new Map<string, Map<number, number>>();
  for (const [i, terms] of read.entries()) {
    for (const term of terms) {
      const list = postings.get(term) ?? new Map<number, number>();
      list.set(i, (list.get(i) ?? 0) + 1);
      postings.set(term, list);
    }
  }
  const tokens = documents.map(({ text }) => countTokens(text) + 1);
  return (question) => {
    const scores = new Map<number, number>();
    for (const term of new Set(words(question))) {
      const list = postings.get(term);
      for (const [i, tf] of list ?? []) {
        const part = idf(documents.length, list!.size) * saturate(tf, read[i]!.length, meanLength, PARAMETERS);
        scores.set(i, (scores.get(i) ?? 0) + part);
      }
    }
    const order = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([i]) => i);
    const inside = (budget: number) => {
      let left = budget;
      return order.filter((i) => tokens[i]! <= left && ((left -= tokens[i]!), true));
    };
    const idsOf = (indexes: number[]) => indexes.map((i) => documents[i]!.id);
    return {
      ranking: idsOf(order),
      within: Object.fromEntries(BUDGETS.map((budget) => [budget, idsOf(inside(budget))])),
    };
  };
}
