import type { Change } from "@/lib/diff-sequences";
import type { MemoryKind } from "@/lib/memory/types";
import type { EvidenceView } from "@/lib/memory/view/types";

/** A statement with the words it rests on, and what the person had said before where the companion said it. */
export interface SourcedView {
  id: string;
  statement: string;
  kind: MemoryKind;
  recordedAt: Date;
  /** Whether it is believed still. */
  current: boolean;
  evidence: EvidenceView[];
  /** The person changed the wording since. */
  reworded: boolean;
  /** The person's message that the companion was answering; shortened. */
  answering: string | null;
}

/** A sentence of the portrait and what it rests on; no source where its memory is gone. */
export interface PortraitSentence {
  text: string;
  memoryId: string;
  source: SourcedView | null;
}

/** What is kept but not brought up. */
export interface WithheldView {
  id: string;
  statement: string;
  withheldAt: Date;
}

/** A run of words that stayed, came or went. */
export type Piece = Change;

export interface SentenceChange {
  how: "added" | "removed" | "changed";
  pieces: Piece[];
  /** The newer memory, or the only one. */
  memoryId: string | null;
}

/** What changed between two portraits. */
export interface PortraitDiff {
  changes: SentenceChange[];
  /** Sentences that stand in both. */
  same: number;
}
