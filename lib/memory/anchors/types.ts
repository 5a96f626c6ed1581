import type { Gender } from "@/lib/memory/extract/built-in/relation-words";

/** Somebody or something named in a conversation, which later words can mean. */
export interface Mention {
  kind: "person" | "group" | "place" | "thing";
  /** The same for everything that names the same. */
  key: string;
  /** How a statement tells it ("Anna", "Maya's sister", "Lisbon", "the guitar"); null where the words do not say who or what. */
  label: string | null;
  gender: Gender;
  /** UTF-16 units of the message. */
  start: number;
  end: number;
}

/** Words of a message that stand for something named before, and what that is. */
export interface Reference {
  start: number;
  end: number;
  said: string;
  means: string;
}

/** Who did what to whom, each in a few words. */
export interface Relation {
  subject: string;
  /** The verb's base form; "not" before it where it is denied. */
  verb: string;
  object: string;
}

/** How two clauses hang together. */
export interface Link {
  kind: "cause" | "result" | "contrast" | "instead";
  /** The clause before the linking word, and the one behind it. */
  from: string;
  to: string;
}

/** What a message's words are held by beside themselves. Made from its session's words alone, so that it can be made anew. */
export interface Anchors {
  references: Reference[];
  relations: Relation[];
  links: Link[];
}
