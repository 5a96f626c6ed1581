/** Conversations by what becomes of their messages after the cursor. */
export interface Backlog {
  conversations: number;
  messages: number;
}

export interface BehindConversation {
  id: string;
  title: string;
  /** Messages that have not reached memory. */
  messages: number;
  state: "queued" | "running" | "failed";
  /** What the last try failed with, as it was written to the log. */
  error: string | null;
  /** When the last try ended. */
  at: Date | null;
  /** When it is tried again by itself. */
  nextAt: Date | null;
}

export interface QueueState {
  queued: Backlog;
  running: Backlog;
  failed: Backlog;
  /** Remembering runs that ended well, and when the last one did. */
  done: { runs: number; lastAt: Date | null };
  /** Those behind, failed ones first; at most a screenful. */
  behind: BehindConversation[];
  /** What rules have read and a memory model has not, since its topic may go on; a screenful of the conversations it is in. */
  undrawn: Backlog & {
    conversationIds: string[];
    /** The model gave no answer when it was last asked about one of them; it is asked again. */
    failed: boolean;
  };
  /** The job that fills missing vectors, where one waits or runs. */
  embedding: { state: "queued" | "running" | "failing"; error: string | null; nextAt: Date | null } | null;
}

export interface MemoryHealth {
  memories: { current: number; review: number; archived: number; past: number };
  /** The user's messages that may be remembered, and how many of them a memory rests on. */
  messages: { all: number; withMemory: number };
  junk: {
    /** Current memories that say the same as another, beyond the first of each. */
    duplicates: number;
    /** The statements said most often. */
    repeated: { statement: string; count: number }[];
    neverUsed: number;
    lowConfidence: number;
  };
  index: {
    entries: { message: number; memory: number; episode: number };
    /** Entries without a vector of today's embedding. */
    lacking: number;
    model: string;
  };
}

/** Tokens by what they were spent on. */
export interface Tokens {
  prompt: number;
  reply: number;
  /** Remembering, and the calls of a deep search. */
  memory: number;
}

export interface DayCost extends Tokens {
  /** "2026-11-24", in the person's time zone. */
  day: string;
  calls: number;
}

/** Money for a million tokens, as the operator gave it. */
export interface Prices extends Tokens {
  currency: string;
}
