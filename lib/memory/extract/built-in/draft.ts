import type { Evidence, MemoryKind, Subject, Turn, When } from "../../types";
import type { FoundTime, Known } from "./times/find-times";

/** A clause's grammatical subject, resolved to whom it is about. */
export interface Who {
  subject: Subject;
  /** As it stands in a statement: "Maya", "Maya's sister Ana", "Maya's favourite colour". */
  label: string;
  /** The speaker themself, or the speaker with others. */
  speaker: boolean;
  plural: boolean;
  /** For a thing of the subject's ("my favourite colour"): its words, lower-case. */
  thing?: string;
}

export type Tense = "past" | "present" | "perfect" | "future" | "modal";

/** One clause, taken apart; contractions are written out and the verb agrees with `who.label`. */
export interface Parsed {
  who: Who;
  /** The user, whomever the clause is about. */
  user: Subject;
  /** The main verb's base form. */
  verb: string;
  tense: Tense;
  negated: boolean;
  /** Adverbs around the verb, lower-case. */
  adverbs: string[];
  /** "no longer …", "… any more": what was true has stopped. */
  stopped: boolean;
  /** "used to …". */
  formerly: boolean;
  /** The verb group as told in the third person: "does not like". */
  group: string;
  /** What follows the verb group, as said. */
  rest: string;
  /** `rest` as told in the third person with absolute dates. */
  told: string;
  /** Leading and trailing time words outside `rest`, told. */
  lead: string;
  times: FoundTime[];
}

/** The instant a clause was said and how to read times in it. */
export interface Moment {
  at: Date;
  timeZone: string;
  /** Of the speaker's own life. */
  known?: Known;
}

/** What a rule makes of a clause; fields left out take the clause's own. */
export interface Draft {
  kind: MemoryKind;
  slot?: string;
  importance: number;
  confidence: number;
  ends?: boolean;
  sensitive?: boolean;
  valid?: When;
  statement?: string;
  subject?: Subject;
  people?: Subject[];
}

/** One rule family: gives drafts when the clause is of its family, else nothing. */
export type Rule = (parsed: Parsed, moment: Moment) => Draft[];

/** A clause with where it stands in its message. */
export interface Placed {
  turn: Turn;
  text: string;
  evidence: Evidence;
}
