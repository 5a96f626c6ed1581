import type { MemoryKind, Precision } from "@/lib/memory/types";
import type { EvidenceView } from "@/lib/memory/view/types";

/** What the person can answer to a memory that waits. The last three are for one that conflicts with another. */
export const REVIEW_ANSWERS = ["keep", "edit", "drop", "later", "newer", "both", "old"] as const;
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number];

export const CHANGE_ORDERS = ["old", "new"] as const;
/** Which of two that were both true was true first: the one Kith holds, or the one that waits. */
export type ChangeOrder = (typeof CHANGE_ORDERS)[number];

/** Why a memory waits, beside the sentence that says it. */
export type WaitingFor = "forgotten" | "conflict" | "sensitive" | "unsure" | "manner";

interface Told {
  id: string;
  statement: string;
  valid: { from: Date | null; to: Date | null; precision: Precision | null };
  recordedAt: Date;
  /** The first few pieces, the user's own words. */
  evidence: EvidenceView[];
}

export interface ReviewCard extends Told {
  kind: MemoryKind;
  subject: { id: string; name: string; kind: "user" | "companion" | "person" };
  author: "builtin" | "model" | "person";
  why: string;
  waitingFor: WaitingFor[];
  /** Pieces of evidence in all. */
  evidenceCount: number;
  /** It was put off, and that time has not come. */
  setAside: boolean;
  /** What Kith holds now and this does not fit with, and a first guess at when the one gave way to the other. */
  conflict: (Told & { changedAt: Date; first: ChangeOrder }) | null;
}

export interface ReviewDeck {
  /** The next few, in their order. */
  cards: ReviewCard[];
  /** Waiting and not set aside. */
  fresh: number;
  setAside: number;
  /** Answers that can still be undone. */
  undoable: number;
}
