import type { MemoryKind, MemoryStatus } from "@/lib/memory/types";

export interface ConversationView {
  id: string;
  title: string;
  lastMessageAt: Date;
}

/** One recalled thing under a reply: what it says, when, from where, and whether it was put in the prompt and cited. */
export interface UsedItemView {
  ref: string;
  kind: "memory" | "message" | "episode";
  memoryId: string | null;
  text: string;
  status: MemoryStatus | null;
  /** When it was said. */
  at: Date | null;
  /** The words it rests on, and the message that holds them. */
  quote: string | null;
  messageId: string | null;
  conversationId: string | null;
  inPrompt: boolean;
  cited: boolean;
  /** The model named no source; a check of words put the citation in. */
  inferred: boolean;
}

export interface TraceView {
  memoryOn: boolean;
  /** Recall failed; the reply was made without memories. */
  degraded: boolean;
  model: string;
  items: UsedItemView[];
}

export interface RememberedView {
  memoryId: string;
  statement: string;
  kind: MemoryKind;
  status: MemoryStatus;
}

export type Remembering = "done" | "queued" | "failed" | "off";

export interface MessageView {
  id: string;
  seq: number;
  role: "user" | "assistant";
  text: string;
  status: "complete" | "streaming" | "interrupted" | "failed" | "stopped";
  /** Why a reply failed, for the person. */
  error: string | null;
  at: Date;
  trace: TraceView | null;
  /** What this message taught Kith (user messages). */
  remembered: RememberedView[];
  remembering: Remembering;
}
