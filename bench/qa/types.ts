/** What one system said to one question. */
export interface Answer {
  text: string;
  /** Recall's own 0..1; 1 where a baseline has none. */
  sureness: number;
  promptTokens: number;
  replyTokens: number;
  /** Milliseconds from the question to the first word and to the end, recall included. */
  firstTokenMs: number;
  ms: number;
}

export const SYSTEMS = ["kith", "plain BM25", "full context"] as const;
export type System = (typeof SYSTEMS)[number];
