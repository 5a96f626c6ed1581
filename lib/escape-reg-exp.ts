/** A text as it stands, for the source of a regular expression. An empty one matches nothing. */
export const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") || "(?!)";
