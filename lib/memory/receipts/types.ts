/** What is counted of a forgetting: the kinds of copy it removed or rewrote, and what it left behind to keep them away. */
export const COPY_KINDS = [
  "memories",
  "versions",
  "evidence",
  "messages",
  "replies",
  "deleted",
  "titles",
  "episodes",
  "summaries",
  "portraits",
  "moments",
  "vectors",
  "terms",
  "traces",
  "prompts",
  "people",
  "jobs",
  "openReplies",
  "tombstones",
] as const;
export type CopyKind = (typeof COPY_KINDS)[number];
export type Counts = Partial<Record<CopyKind, number>>;

export const FORGET_KINDS = ["memory", "memories", "message", "conversation"] as const;
export type ForgetKind = (typeof FORGET_KINDS)[number];

/** A receipt as the person sees and downloads it. It holds no words of what was forgotten. */
export interface ReceiptView {
  id: string;
  at: Date;
  kind: ForgetKind;
  /** How many things were chosen. */
  asked: number;
  counts: Counts;
  /** Questions recall was asked before and after, in the words that were forgotten; 0 when it could not be asked. */
  checked: number;
  /** Finds that told it. Null when it was not checked, or not yet. */
  hits: { before: number | null; after: number | null };
  /** How long the forgetting took. */
  ms: number;
}

export interface ReceiptPage {
  items: ReceiptView[];
  total: number;
  page: number;
  pageSize: number;
}
