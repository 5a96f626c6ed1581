/** One thing the built-in companion may answer from. */
export interface BuiltInItem {
  /** Citation id, "m1"; empty for a turn of this very conversation that memory has not read yet. */
  ref: string;
  kind: "memory" | "message" | "episode";
  /** A memory's statement (third person), a message's own words, or an episode's summary. */
  text: string;
  /** When it was said. */
  at: Date;
  speaker?: "user" | "companion";
  status?: "active" | "superseded" | "review" | "archived";
  subjectKind?: "user" | "companion" | "person";
  /** Half-open interval in which it is true. */
  valid?: { from?: Date; to?: Date };
  editedByUser?: boolean;
  /** Something waits for the user's word that does not fit with it. */
  doubted?: boolean;
  /** Something meant to happen. */
  plan?: boolean;
  editedAt?: Date;
  /** Verbatim words of the message it rests on. */
  quote?: string;
}

export interface BuiltInInput {
  /** The user's whole message, a question or not. */
  question: string;
  userName: string;
  companionName: string;
  now: Date;
  /** IANA zone in which dates are told. */
  timeZone: string;
  /** Best first. */
  items: BuiltInItem[];
  /** Recall's own 0..1. Not used to decide: support is judged by the words themselves. */
  sureness: number;
  historyWasEmpty: boolean;
  /** False while memory is off or the conversation is incognito: then nothing is promised. Default true. */
  memoryOn?: boolean;
  /** False where memory is only read: nothing that is told is noted. Default true. */
  noting?: boolean;
  /** How the person asked to be answered. */
  style?: BuiltInStyle;
}

/** What of a person's wishes about answers the built-in companion can keep to. */
export interface BuiltInStyle {
  /** Fewer sentences. */
  brief: boolean;
  noEmojis: boolean;
  noBullets: boolean;
  noQuestions: boolean;
  callMe?: string;
}
