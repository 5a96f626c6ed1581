/** What stands in a message where words were forgotten. */
export const BLANK = "[forgotten]";
