/** A term of the question and how much it counts (feedback terms count less). */
export type WeightedTerms = Map<string, number>;

/** One index entry that holds a term of the question. */
export interface Hit {
  entryId: number;
  term: string;
  /** How many of the owner's entries of the kind hold the term; more than the hits at hand where only the best were read. */
  df: number;
  tf: number;
  length: number;
}

export interface MessageHit extends Hit {
  conversationId: string;
  seq: number;
  /** It asks something. */
  asks: boolean;
  /** The term stands for what the message's words mean, not in them. */
  beside: boolean;
}

export interface TargetHit extends Hit {
  targetId: string;
  kind: "memory" | "episode";
}

/** A session's place in its conversation. */
export interface SessionSpan {
  conversationId: string;
  fromSeq: number;
  toSeq: number;
}

/** A message by its place; every message has one, whether or not a term hits it. */
export type Place = `${string}:${number}`;
export const placeOf = (conversationId: string, seq: number): Place => `${conversationId}:${seq}`;

/** What a question asks for, read from its words alone. */
export interface Question {
  text: string;
  terms: WeightedTerms;
  /** Whose words answer it, when it names exactly one of the two. */
  speaker: "user" | "companion" | null;
  /** It asks for what was, so that ended memories answer too. */
  past: boolean;
  /** It asks for several things. */
  many: boolean;
  /** It asks why. */
  why: boolean;
  /** It asks when, or how long. */
  when: boolean;
}

/** Score by place and by channel. */
export interface Scored {
  score: number;
  why: Record<string, number>;
}
