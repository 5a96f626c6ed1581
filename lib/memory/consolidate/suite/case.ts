/**
 * One case of the consolidation suite, written from what a careful human would expect, before it was run.
 *
 * A pattern is words (each a piece of a regular expression, case ignored) that must all stand in a statement. A leading
 * "?" marks what may be kept or left out with equal right ("I'm in Rome this week").
 */
export interface Case {
  /** What the user said before, a message each, thirty days earlier, or minutes earlier with `sameTalk`. */
  before: string[];
  /** What the user says now, on Monday 23 November 2026. */
  now: string;
  /**
   * Every decision about `now`, in any order: the action, then a pattern for the old memory concerned ("supersede
   * Berlin"; several are joined by " + ") or, for add, review and ignore, for the new statement. "end|supersede" allows both.
   */
  decide: string[];
  /** All memories that are current afterwards, a pattern each. */
  current: string[];
  /** All that are kept as history: superseded, ended, or told as past. */
  past?: string[];
  sameTalk?: boolean;
  /** Pieces of evidence the one current memory has afterwards. */
  evidence?: number;
  /** Why the built-in reader still gets it wrong. The suite fails when it no longer does, so that the list stays honest. */
  knownFailure?: string;
}
