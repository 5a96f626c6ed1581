/** A message of another's export. */
export interface BroughtMessage {
  id: string;
  role: "user" | "assistant";
  text: string;
  /** Null where the export does not say. */
  at: Date | null;
}

/** A conversation of another's export, as it was held. */
export interface Brought {
  id: string;
  title: string;
  at: Date | null;
  messages: BroughtMessage[];
}
