/** One way of wanting to be answered: what it is about, how it is told, and the words that ask for it. */
export interface Wish {
  /** What it is about; of two wishes on one aspect the newer holds. */
  aspect: string;
  /** Told of the user: "wants short answers". Fixed words, so that nothing said can smuggle more into the prompt. */
  told: string;
  /** Matched against a request's core: lower case, without "please", "can you", "from now on" and the like. */
  asks: RegExp;
  /**
   * These words are about the last answer and need one: "shorter", "that's too long" say nothing at the beginning of a
   * conversation, or about a letter the companion was asked to write.
   */
  aboutLast?: boolean;
  /** It touches what the companion is careful about, so the person is asked first. */
  review?: boolean;
}

/** A wish found in a request, with what it names (a language, a name) put in. */
export interface FoundWish {
  aspect: string;
  told: string;
  review: boolean;
}

/** Slots of manner memories begin with this, and go on with the aspect. */
export const MANNER_SLOT = "manner:";
