import type { Piece } from "@/lib/memory/profile/types";
import type { MemoryKind, MemoryStatus } from "@/lib/memory/types";

/**
 * What becomes of a memory when a message it rests on changes or goes: the message still says it; other words take its place;
 * nothing says it any more; or other messages say it too, and only this evidence is lost.
 */
export type Fate = "said" | "changes" | "gone" | "elsewhere";

/** One memory that rests on a message, and what a change of the message does to it. */
export interface RestingView {
  memoryId: string;
  statement: string;
  kind: MemoryKind;
  status: MemoryStatus;
  /** Whose own statement it is, or about whom. */
  subject: "user" | "companion" | "person";
  fate: Fate;
  /** What it changes to; null where that is known only once the new words are read. */
  becomes: string | null;
  /** What it had replaced, and what is current again should it be forgotten. */
  revives: string | null;
}

export interface ChangePreview {
  /** Of what the preview was made of; a change is done only to what its preview showed. */
  version: string;
  /** What was taken out and put in; of a deletion all of it is taken out. */
  pieces: Piece[];
  /** Those the person is asked about first. */
  memories: RestingView[];
  /** Whether the new words are read, by rule or by a model; "no" where memory is off for them. */
  reads: "rules" | "model" | "no";
}

/** What rests on a conversation alone, a page at a time. */
export interface LossPreview {
  version: string;
  memories: Pick<RestingView, "memoryId" | "statement" | "kind" | "status">[];
  total: number;
  page: number;
  pageSize: number;
}

/** What becomes of the memories that rest on a conversation alone: one answer for all, and those it does not hold for. */
export interface LossChoice {
  others: "keep" | "forget";
  except: string[];
}

/** Memories of a conversation shown at once when it is to be deleted. */
export const LOSS_PAGE = 50;
