import type { MemoryKind, MemoryStatus, Precision } from "@/lib/memory/types";

/** What was true in the world on a day, or what Kith held to be true on it. */
export const CLOCKS = ["true", "believed"] as const;
export type Clock = (typeof CLOCKS)[number];

export interface AsOf {
  /** The last day that counts, "2026-03-02". */
  day: string;
  /** When that day is over. */
  at: Date;
  clock: Clock;
}

/** A memory as it held on a day, by both clocks. */
export interface AsOfView {
  id: string;
  statement: string;
  kind: MemoryKind;
  status: MemoryStatus;
  pinned: boolean;
  subject: { name: string; kind: "user" | "companion" | "person" };
  valid: { from: Date | null; to: Date | null; precision: Precision | null };
  /** Since and until when it was true, as far as is known: what was never dated counts from when it was said. */
  heldFrom: Date;
  heldTo: Date | null;
  /** Since and until when Kith believed it. */
  recordedAt: Date;
  endedAt: Date | null;
  endedReason: "superseded" | "corrected" | "ended" | "reworded" | null;
  trueThen: boolean;
  believedThen: boolean;
}

export interface AsOfPage {
  items: AsOfView[];
  total: number;
  page: number;
  pageSize: number;
}
