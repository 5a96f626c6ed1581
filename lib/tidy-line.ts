/** Control characters, and those that turn the direction of what follows them. */
const UNSEEN = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+/g;

/** A text as one line that shows what it holds: well-formed, without unseen characters, spaces single, none at the ends. */
export const tidyLine = (text: string): string => text.toWellFormed().replace(UNSEEN, " ").replace(/\s+/g, " ").trim();

/** Whether there is anything to be seen in it; joiners and other marks of format alone are nothing. */
export const isSeen = (text: string): boolean => /[^\p{Cf}\p{Mn}\s]/u.test(text);
