/** Saturation of repeated terms and weight of a document's length. */
export interface Bm25 {
  k1: number;
  b: number;
}

export interface Collection {
  /** Documents in it. */
  count: number;
  /** Their mean length in terms. */
  meanLength: number;
}

/**
 * Inverse document frequency as Lucene has it: ln(1 + (N − df + 0.5) / (df + 0.5)), which is never negative.
 * Robertson & Zaragoza 2009, "The Probabilistic Relevance Framework: BM25 and Beyond".
 */
export function idf(documents: number, documentFrequency: number): number {
  return Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/** One term's part of a document's BM25 score, without its idf: tf·(k1+1) / (tf + k1·(1 − b + b·length/mean)). */
export function saturate(tf: number, length: number, meanLength: number, { k1, b }: Bm25): number {
  return (tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * length) / Math.max(meanLength, 1)));
}
