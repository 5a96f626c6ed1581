import type { MemoryKind, MemoryStatus } from "@/lib/memory/types";

/** From the freest to the strictest. */
export const MEMORY_MODES = ["remembering", "reading", "off", "incognito"] as const;
/**
 * What a conversation may do with memory: read and write it, only read it, neither, or neither in a conversation that is
 * deleted a day after its last message.
 */
export type MemoryMode = (typeof MEMORY_MODES)[number];

/** Hours after its last message that an incognito conversation is kept. */
export const INCOGNITO_HOURS = 24;

export interface ConversationView {
  id: string;
  title: string;
  lastMessageAt: Date;
  mode: MemoryMode;
  /** Where it came from when it was not held here: "chatgpt", "claude", "list". */
  source: string | null;
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
  /** A memory that the person has changed since: it may say other than its quote. */
  edited: boolean;
  messageId: string | null;
  conversationId: string | null;
  inPrompt: boolean;
  cited: boolean;
  /** The model named no source; a check of words put the citation in. */
  inferred: boolean;
  /** Why it was recalled and not put in the prompt. */
  cut: CutReason | null;
}

/** Over the budget, saying almost the same as one that is in, or quoted by a memory that is in. */
export type CutReason = "budget" | "duplicate" | "quoted";

/** What a reply was asked to do without. */
export interface LeftOutView {
  kind: "memory" | "message";
  /** Of the memory or of the message. */
  id: string;
  text: string;
}

export interface TraceView {
  memoryOn: boolean;
  /** Recall failed; the reply was made without memories. */
  degraded: boolean;
  model: string;
  items: UsedItemView[];
  /** What it was to do without, for a reply that was asked for again. */
  without: LeftOutView[];
}

export interface RememberedView {
  memoryId: string;
  statement: string;
  kind: MemoryKind;
  status: MemoryStatus;
}

/** How far remembering has come with a message; "nothing": it was read, and there was nothing in it to remember;
 * "later": the rules found nothing, and the model has not read its topic yet. */
export type Remembering = "done" | "nothing" | "later" | "queued" | "running" | "failed" | "off";

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
  /** The mode it was sent in. */
  mode: MemoryMode;
  /** Its words were changed since it was sent. */
  edited: boolean;
  /** Its words are gone; only its place is left. */
  deleted: boolean;
  /** A reply to a question that said something else when it was answered. */
  earlierWording: boolean;
}
