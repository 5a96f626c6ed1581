import type { MemoryKind, Precision } from "@/lib/memory/types";
import type { MemoryView } from "@/lib/memory/view/types";

/** One version of a memory, or one that a version replaced. */
export interface VersionView {
  id: string;
  statement: string;
  kind: MemoryKind;
  subject: MemoryView["subject"];
  valid: { from: Date | null; to: Date | null; precision: Precision | null };
  importance: number;
  sensitive: boolean;
  /** Who wrote it; an admin writes in the person's name. */
  changedBy: MemoryView["author"] | "admin";
  why: string;
  recordedAt: Date;
  endedAt: Date | null;
  reason: "superseded" | "corrected" | "ended" | "dropped" | "reworded" | "merged" | null;
  /** The id of what took its place. */
  replacedById: string | null;
}

/** A reply that knew of the memory. */
export interface UseView {
  messageId: string;
  conversationId: string;
  conversationTitle: string;
  at: Date;
  /** Cited in the reply, only given to it, or found and not given. */
  how: "cited" | "given" | "found";
}

export interface DuplicateView {
  id: string;
  statement: string;
  recordedAt: Date;
  evidenceCount: number;
}

export interface MemoryDetail {
  memory: MemoryView;
  /** All of its line: what it replaced and what replaced it, newest first, itself among them. */
  versions: VersionView[];
  /** What is current in its place; null where it is current itself or nothing is. */
  current: { id: string; statement: string } | null;
  uses: UseView[];
  useTotal: number;
  duplicates: DuplicateView[];
}

/** Days as the person writes them: the first and the last on which something is true; empty when open or unknown. */
export interface ValidDates {
  from: string;
  to: string;
  precision: Precision;
}
