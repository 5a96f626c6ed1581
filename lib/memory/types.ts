/** Shared words of the memory room. No code here; see docs/memory.md for how the verbs fit together. */

export const MEMORY_KINDS = [
  "fact",
  "preference",
  "event",
  "plan",
  "relationship",
  "trait",
  "routine",
  "manner",
] as const;
export type MemoryKind = (typeof MEMORY_KINDS)[number];

export const MEMORY_STATUSES = ["active", "superseded", "review", "archived"] as const;
export type MemoryStatus = (typeof MEMORY_STATUSES)[number];

export const PRECISIONS = ["day", "week", "month", "year"] as const;
export type Precision = (typeof PRECISIONS)[number];

/** One raw message as memory is given it. `at` is when it was said; offsets below are UTF-16 units into `text`. */
export interface Turn {
  messageId: string;
  seq: number;
  speaker: "user" | "companion";
  speakerName: string;
  text: string;
  at: Date;
  /** When its words were last changed by the person. */
  editedAt?: Date;
}

/** A verbatim piece of one message. `quote` must equal `text.slice(start, start + quote.length)` of that message. */
export interface Evidence {
  messageId: string;
  quote: string;
  start: number;
}

/** Whom a memory is about. A third party keeps a record of their own: `relation` is to the user ("sister", "boss"). */
export interface Subject {
  kind: "user" | "companion" | "person";
  name: string;
  relation?: string;
}

/** When something is true in the world. `from` inclusive, `to` exclusive; absent means open or unknown. */
export interface When {
  from?: Date;
  to?: Date;
  precision: Precision;
}

/** A topic's run of turns within a session. */
export interface Episode {
  fromSeq: number;
  toSeq: number;
  startedAt: Date;
  endedAt: Date;
  title: string;
  summary: string;
  topics: string[];
  /** What the user wants and how they are, told without a subject: "wants to find a flat", "worried about an exam". */
  aims: string[];
  states: string[];
  /** How the user sounded over it, −1..1, and the word for it. For tone and for looking back, never for facts. */
  valence: number;
  arousal: number;
  mood: string;
}

/** Turns with no gap over the session gap, and the episodes inside them. */
export interface Session {
  fromSeq: number;
  toSeq: number;
  startedAt: Date;
  endedAt: Date;
  episodes: Episode[];
}

/** Of a statement that gives something another day ("the exam is now on the 12th instead of the 10th"). */
export interface Redated {
  /** The day it was, as far as the words say it; `month` 1–12, Sunday 0. */
  was?: { weekday?: number; day?: number; month?: number; year?: number };
  /** The new day was told by the day of the month alone, so that its month is the old one's. */
  dayOnly: boolean;
  /** IANA zone in which days are meant. */
  timeZone: string;
}

/** What extraction proposes. Nothing here is believed until its evidence is verified and a decision is applied. */
export interface Candidate {
  /** Self-contained, third person, full names, absolute dates: "Maya's sister moved to Lisbon on 20 November 2026." */
  statement: string;
  kind: MemoryKind;
  subject: Subject;
  /** Other people named in it. */
  people: Subject[];
  /**
   * Names the one question this answers when only one answer can be current ("residence", "employer", "partner"), in
   * lower-case; absent where many answers live side by side ("likes").
   */
  slot?: string;
  /** When it is, was or will be true or happen. */
  valid?: When;
  /** True when the message says the thing stopped ("I no longer work at Orion"): ends what matches, adds nothing current. */
  ends?: boolean;
  /** The earlier statement these words put right ("No, I meant Friday"): it gives way whatever its kind. */
  corrects?: string;
  /** The words give something another day than was told before. */
  redated?: Redated;
  /** How sure extraction is, 0..1. Below the review bound it waits for the user. */
  confidence: number;
  /** How much it matters for years, 0..1. */
  importance: number;
  /** Health, sex, belief, politics, money trouble, crime: shown with care. */
  sensitive: boolean;
  evidence: Evidence[];
}

/** A stored memory as consolidation sees it. */
export interface Neighbour {
  id: string;
  statement: string;
  kind: MemoryKind;
  status: MemoryStatus;
  subject: Subject;
  slot?: string;
  valid?: When;
  recordedAt: Date;
  /** Normalised lexical/dense likeness to the candidate, 0..1. */
  similarity: number;
}

/** A memory that rests on the same words as a candidate, drawn by another reader: the rules, where a model draws. */
export interface Twin extends Neighbour {
  sensitive: boolean;
  /** The person has put it as they want it, or said that it is right. */
  kept: boolean;
  /** The person said that it is over; nothing took its place. */
  endedByPerson: boolean;
}

interface Rewording {
  /** First wordings of the candidate's own words, which it takes the place of besides what it ends. */
  rewords?: string[];
}

export type Decision =
  | { action: "add"; candidate: Candidate; why: string }
  | { action: "reinforce"; candidate: Candidate; memoryId: string; why: string; slot?: string }
  | { action: "merge"; candidate: Candidate; memoryIds: string[]; why: string }
  | ({ action: "supersede" | "end"; candidate: Candidate; memoryIds: string[]; why: string } & Rewording)
  | { action: "review"; candidate: Candidate; why: string; conflictsWithId?: string }
  | { action: "ignore"; candidate: Candidate; why: string };

/** One recalled thing, best first in a list. */
export interface RecalledItem {
  /** Short id used in the prompt and in citations: "m1", "m2", … */
  ref: string;
  kind: "memory" | "message" | "episode";
  id: string;
  /** What goes into the prompt: the statement, the passage or the summary. */
  text: string;
  /** When it was said, or for a memory when its first evidence was said. */
  at: Date;
  speaker?: "user" | "companion";
  valid?: When;
  memory?: {
    kind: MemoryKind;
    status: MemoryStatus;
    subject: Subject;
    slot?: string;
    pinned: boolean;
    editedByUser: boolean;
    /** Something waits for the person's word that does not fit with it. */
    doubted?: boolean;
  };
  /** Evidence in order; a message's own item has itself. */
  evidence: { messageId: string; conversationId: string; quote: string; at: Date }[];
  score: number;
  /** Share of the score by channel name, for the trace. */
  why: Record<string, number>;
}

/** Something found that does not stand in the prompt, and why: over the budget, almost the same as one that does, quoted by one. */
export interface CutItem {
  item: RecalledItem;
  why: "budget" | "duplicate" | "quoted";
}

export interface Recall {
  items: RecalledItem[];
  /** Found and not among the items, because they say it already. Refs are empty. */
  dropped?: CutItem[];
  /** 0..1: how well the best evidence matches the question. */
  sureness: number;
  ms: number;
}
