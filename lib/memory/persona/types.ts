import type { Piece, SourcedView } from "@/lib/memory/profile/types";

/** How the person wants to be talked to, as one lesson. */
export interface LessonView {
  memoryId: string;
  statement: string;
  /** When it was last said, and in which words. */
  at: Date;
  source: { messageId: string; conversationId: string; quote: string } | null;
}

export interface PersonaView {
  name: string;
  persona: string;
  lockedAt: Date | null;
  /** What it said of itself, the newest first. */
  statements: SourcedView[];
  /** The strongest first. */
  lessons: LessonView[];
}

export type PersonaCause = "made" | "settings" | "said" | "memory" | "model" | "lock" | "rollback";

/** One change of the companion: what caused it, and what is other than before. */
export interface PersonaChangeView {
  version: number;
  at: Date;
  cause: PersonaCause;
  /** It is what the companion is now. */
  newest: boolean;
  name: string;
  nameBefore: string | null;
  persona: Piece[] | null;
  model: string | null;
  locked: boolean;
  rolledBackTo: number | null;
  added: SourcedView[];
  /** What it no longer says of itself. */
  removed: SourcedView[];
  /** Statements that were forgotten since, of which nothing is left to show. */
  forgotten: number;
}

export interface PersonaLog {
  items: PersonaChangeView[];
  page: number;
  pages: number;
}
