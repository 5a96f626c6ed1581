import { COPY_KINDS, type CopyKind, type Counts } from "@/lib/memory/receipts/types";

/** Not copies: the markers that are left, and work that was under way. */
const BESIDE: readonly CopyKind[] = ["tombstones", "jobs", "openReplies"];

/** Kinds of copy that a receipt counts, in their order. */
export const copiesIn = (counts: Counts): CopyKind[] =>
  COPY_KINDS.filter((kind) => !BESIDE.includes(kind) && counts[kind]);
export const besideIn = (counts: Counts): CopyKind[] => BESIDE.filter((kind) => counts[kind]);

export const sumCopies = (counts: Counts): number => copiesIn(counts).reduce((sum, kind) => sum + counts[kind]!, 0);
