import { analyse } from "@/lib/memory/lexical/analyse";
import type { SummarySentence } from "@/lib/memory/summaries/types";

export interface Room {
  sentences: number;
  words: number;
}

/** Sentences weighed against each other: the work grows with their square. */
const MOST = 160;
/** Carbonell & Goldstein's λ: relevance against novelty. */
const LAMBDA = 0.7;
/** From this likeness on two sentences say the same. */
const SAME = 0.75;
const CENTRALITY = 0.3;
const INFORMATION = 0.2;
const WEIGHT = 0.5;

interface Weighed {
  sentence: SummarySentence;
  vector: Map<string, number>;
  words: number;
  score: number;
}

/**
 * The sentences that tell most within the room, in order of time. Each is scored by how central it is (mean tf-idf cosine to
 * the others: degree centrality, LexRank, Erkan & Radev 2004), how much information its words carry (mean −log₂ p(w) over
 * the candidates: self-information, Selective Context, Li 2023, with a unigram in place of a language model) and how much
 * it matters (its weight, 0 to 1); the first two divided by their best, 0.3 / 0.2 / 0.5. Then maximal marginal relevance (Carbonell &
 * Goldstein 1998), 0.7·score − 0.3·likeness to what is chosen. Nothing is rewritten. Pure, and the same every time.
 */
export function chooseSentences(candidates: SummarySentence[], room: Room): SummarySentence[] {
  const pool = weigh(
    [...candidates].sort((a, b) => b.weight - a.weight || b.at.localeCompare(a.at) || a.text.localeCompare(b.text)),
  );
  const chosen: Weighed[] = [];
  let words = 0;
  while (chosen.length < room.sentences) {
    let best: Weighed | undefined;
    let most = -Infinity;
    for (const one of pool) {
      if (chosen.includes(one) || words + one.words > room.words) continue;
      const likeness = Math.max(0, ...chosen.map((other) => cosine(one.vector, other.vector)));
      if (likeness >= SAME) continue;
      const value = LAMBDA * one.score - (1 - LAMBDA) * likeness;
      if (value > most) [best, most] = [one, value];
    }
    if (!best) break;
    chosen.push(best);
    words += best.words;
  }
  return chosen.map((one) => one.sentence).sort((a, b) => a.at.localeCompare(b.at) || a.text.localeCompare(b.text));
}

function weigh(candidates: SummarySentence[]): Weighed[] {
  const pool = candidates.slice(0, MOST).map((sentence) => ({ sentence, terms: analyse(sentence.text) }));
  const counts = new Map<string, number>();
  const holding = new Map<string, number>();
  let total = 0;
  for (const { terms } of pool) {
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    for (const term of new Set(terms)) holding.set(term, (holding.get(term) ?? 0) + 1);
    total += terms.length;
  }
  const vectors = pool.map(({ terms }) => unit(terms, (term) => Math.log(1 + pool.length / (holding.get(term) ?? 1))));
  const centrality = vectors.map((vector, i) =>
    vectors.length > 1
      ? vectors.reduce((sum, other, k) => (k === i ? sum : sum + cosine(vector, other)), 0) / (vectors.length - 1)
      : 0,
  );
  const information = pool.map(({ terms }) =>
    terms.length ? terms.reduce((sum, term) => sum - Math.log2((counts.get(term) ?? 1) / total), 0) / terms.length : 0,
  );
  const central = share(centrality);
  const informed = share(information);
  return pool.map(({ sentence }, i) => ({
    sentence,
    vector: vectors[i]!,
    words: sentence.text.split(/\s+/).length,
    score: CENTRALITY * central[i]! + INFORMATION * informed[i]! + WEIGHT * sentence.weight,
  }));
}

function unit(terms: string[], idf: (term: string) => number): Map<string, number> {
  const vector = new Map<string, number>();
  for (const term of terms) vector.set(term, (vector.get(term) ?? 0) + idf(term));
  const length = Math.sqrt([...vector.values()].reduce((sum, x) => sum + x * x, 0));
  if (length) for (const [term, x] of vector) vector.set(term, x / length);
  return vector;
}

function cosine(a: Map<string, number>, b: Map<string, number>): number {
  let dot = 0;
  for (const [term, x] of a) dot += x * (b.get(term) ?? 0);
  return dot;
}

function share(values: number[]): number[] {
  const most = Math.max(0, ...values);
  return values.map((value) => (most > 0 ? value / most : 0));
}
