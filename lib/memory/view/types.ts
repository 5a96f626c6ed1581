import type { MemoryKind, MemoryStatus, Precision } from "@/lib/memory/types";
import type { ConfidenceBand, LastUse, ListStatus, PageSize, Sort } from "@/lib/memory/view/constants";

export interface EvidenceView {
  quote: string;
  /** UTF-16 offset of the quote in the message. */
  start: number;
  messageId: string;
  conversationId: string;
  at: Date;
  speaker: "user" | "companion";
}

/** An earlier wording or value that this memory replaced. */
export interface PastVersionView {
  id: string;
  statement: string;
  recordedAt: Date;
  endedAt: Date | null;
  reason: "superseded" | "corrected" | "ended" | "dropped" | "reworded" | null;
  author: "builtin" | "model" | "person";
}

export interface MemoryView {
  id: string;
  statement: string;
  kind: MemoryKind;
  status: MemoryStatus;
  subject: { id: string; name: string; kind: "user" | "companion" | "person" };
  valid: { from: Date | null; to: Date | null; precision: Precision | null };
  confidence: number;
  importance: number;
  sensitive: boolean;
  pinned: boolean;
  author: "builtin" | "model" | "person";
  why: string;
  recordedAt: Date;
  endedAt: Date | null;
  useCount: number;
  lastUsedAt: Date | null;
  /** The earliest; in a list not all of them. */
  evidence: EvidenceView[];
  evidenceCount: number;
  /** Its message no longer says it, and the person chose to keep it: nothing but their word stands under it. */
  sourceGone: boolean;
  /** The person changed the wording since: it says other than its quotes. */
  reworded: boolean;
  history: PastVersionView[];
}

export interface MemoryFilter {
  q?: string;
  kind?: MemoryKind;
  status?: ListStatus;
  subjectId?: string;
  conversationId?: string;
  sensitive?: boolean;
  confidence?: ConfidenceBand;
  lastUsed?: LastUse;
  /** Absent: by how well it matches when searched, else pinned and newest first. */
  sort?: Sort;
  size?: PageSize;
  page?: number;
}

export interface MemoryPage {
  items: MemoryView[];
  total: number;
  page: number;
  pageSize: number;
}

/** What the filters of the list offer. */
export interface ListChoices {
  subjects: { id: string; name: string; kind: "user" | "companion" | "person" }[];
  conversations: { id: string; title: string }[];
}
