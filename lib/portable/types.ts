export const IMPORT_KINDS = ["kith", "chatgpt", "claude", "list"] as const;
/** Kith's own export, a ChatGPT or a Claude export, or a plain list of facts. */
export type ImportKind = (typeof IMPORT_KINDS)[number];

export type ImportStatus = "receiving" | "ready" | "running" | "done" | "failed";

/** Where in the file something was not taken, and why, as a sentence for the person. No words of the file. */
export interface Refusal {
  line: number;
  why: string;
}

export interface ImportView {
  id: string;
  kind: ImportKind | null;
  fileName: string;
  bytes: number;
  remember: boolean;
  status: ImportStatus;
  /** How much is done, 0..1. */
  share: number;
  added: number;
  known: number;
  refused: number;
  refusals: Refusal[];
  error: string | null;
  createdAt: Date;
  endedAt: Date | null;
}

/** What is left of an account: nothing but this, and the person has it. */
export interface DeletionReceipt {
  id: string;
  /** ISO 8601. */
  at: string;
  /** How many rows of each kind there were. */
  counts: Record<string, number>;
}

/** What deleting the account would mean. */
export interface Leaving {
  counts: Record<string, number>;
  /** What is typed to confirm it. */
  by: "password" | "email";
  /** Nobody else of this installation is an admin, and there are others. */
  lastAdmin: boolean;
}
