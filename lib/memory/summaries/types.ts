/** One sentence of a summary, told in the third person, with what it is made of. */
export interface SummarySentence {
  text: string;
  /** When it was said (ISO 8601). */
  at: string;
  /** How much it matters, 0..1. */
  weight: number;
  about: "user" | "companion" | "person";
  /** The memories it states; none for a sentence quoted from a message. */
  memoryIds: string[];
  /** The messages it rests on. */
  messageIds: string[];
}

export const LEVELS = ["session", "week", "month", "year", "story"] as const;
export type SummaryLevel = (typeof LEVELS)[number];
