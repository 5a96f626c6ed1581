import { saturate, type Bm25, type Collection } from "@/lib/memory/lexical/bm25";
import { BESIDE, GIVES_REASON } from "@/lib/memory/anchors/anchor-terms";
import type { Layout } from "@/lib/memory/recall/lay-out";
import type { MessageHit } from "@/lib/memory/recall/types";

/** How much of its count a term keeps that stands near a message instead of in it. */
export interface FieldWeights {
  before1: number;
  before2: number;
  after1: number;
  after2: number;
  /** In the message before, where that one asks. */
  answers: number;
  /** Beside the message, for what its pronouns mean. */
  anchors: number;
  /** Of the mark of a message that gives a reason; a field of its own, since it is no word. */
  reasons: number;
}

/**
 * Scores by field and by a message's number in the layout: its own words, what its neighbours' add to them, what a question
 * before it and what its anchors add.
 */
export type FieldScores = Record<"words" | "neighbours" | "answers" | "anchors", Float64Array>;

/** A term said over and over next door tells no more than one said twice. */
const MOST_NEAR = 2;

/**
 * BM25F: a term's counts in the fields of a message (its own words, its neighbours' in the session, the question it follows, its anchors)
 * are weighted and added first, and saturated once, so that a neighbour who says what the message says itself adds little,
 * and one who says what it leaves unsaid adds much (Robertson, Zaragoza & Taylor 2004, "Simple BM25 extension to multiple
 * weighted fields"). Length is the message's own; the mean where the term does not stand in it. `idfs` are the terms' weights.
 */
export function scoreFields(
  hits: MessageHit[],
  { size, spans, first }: Layout,
  idfs: Map<string, number>,
  { meanLength }: Collection,
  parameters: Bm25,
  weights: FieldWeights,
): FieldScores {
  const scores = { words: zeros(size), neighbours: zeros(size), answers: zeros(size), anchors: zeros(size) };
  // What stands here counts for the message `step` places on, which has it before itself (or after, below 0).
  const steps: [number, number][] = [
    [1, weights.before1],
    [2, weights.before2],
    [-1, weights.after1],
    [-2, weights.after2],
  ];
  // One term after the other, each count put back to nothing after it: this runs for some ten thousand pairs of a term and a
  // place a question.
  const [own, near, asked, beside, lengths] = [zeros(size), zeros(size), zeros(size), zeros(size), zeros(size)];
  for (const [term, ofTerm] of byTerm(hits)) {
    const idf = idfs.get(term) ?? idfs.get(BESIDE + term) ?? 0;
    if (!idf) continue;
    const touched: number[] = [];
    const count = (counts: Float64Array, at: number, amount: number) => {
      touched.push(at);
      counts[at]! += amount;
    };
    for (const index of ofTerm) {
      const { seq, tf, length, asks, beside: aside, term: held } = hits[index]!;
      const { fromSeq, toSeq } = spans[index]!;
      const at = first.get(spans[index]!)! + seq - fromSeq;
      const capped = Math.min(tf, MOST_NEAR);
      lengths[at] = length;
      if (aside) {
        count(beside, at, (held === GIVES_REASON ? weights.reasons : weights.anchors) * capped);
        continue;
      }
      count(own, at, tf);
      for (const [step, weight] of steps)
        if (weight && seq + step >= fromSeq && seq + step <= toSeq) count(near, at + step, weight * capped);
      if (weights.answers && asks && seq < toSeq) count(asked, at + 1, weights.answers * capped);
    }
    for (const at of touched) {
      const [o, n, a, b] = [own[at]!, near[at]!, asked[at]!, beside[at]!];
      const length = lengths[at]! || meanLength;
      own[at] = near[at] = asked[at] = beside[at] = lengths[at] = 0;
      const words = o > 0 ? idf * saturate(o, length, meanLength, parameters) : 0;
      const withNear = n > 0 ? idf * saturate(o + n, length, meanLength, parameters) : words;
      const withAsked = a > 0 ? idf * saturate(o + n + a, length, meanLength, parameters) : withNear;
      const all = b > 0 ? idf * saturate(o + n + a + b, length, meanLength, parameters) : withAsked;
      scores.words[at]! += words;
      scores.neighbours[at]! += withNear - words;
      scores.answers[at]! += withAsked - withNear;
      scores.anchors[at]! += all - withAsked;
    }
  }
  return scores;
}

const zeros = (size: number) => new Float64Array(size);

/** Which hits are of a term; what stands beside a message is of the term it stands for. */
function byTerm(hits: MessageHit[]): Map<string, number[]> {
  const terms = new Map<string, number[]>();
  for (const [index, { term: held, beside }] of hits.entries()) {
    const term = beside && held !== GIVES_REASON ? held.slice(BESIDE.length) : held;
    const known = terms.get(term);
    if (known) known.push(index);
    else terms.set(term, [index]);
  }
  return terms;
}
