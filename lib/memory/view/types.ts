import type { MemoryKind, MemoryStatus, Precision } from "@/lib/memory/types";

export interface EvidenceView {
  quote: string;
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
  reason: "superseded" | "corrected" | "ended" | "dropped" | null;
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
  sensitive: boolean;
  pinned: boolean;
  author: "builtin" | "model" | "person";
  why: string;
  recordedAt: Date;
  endedAt: Date | null;
  useCount: number;
  lastUsedAt: Date | null;
  evidence: EvidenceView[];
  history: PastVersionView[];
}

export interface MemoryFilter {
  q?: string;
  kind?: MemoryKind;
  status?: MemoryStatus;
  subjectId?: string;
  page?: number;
}

export interface MemoryPage {
  items: MemoryView[];
  total: number;
  page: number;
  pageSize: number;
  subjects: { id: string; name: string; kind: "user" | "companion" | "person"; count: number }[];
}
