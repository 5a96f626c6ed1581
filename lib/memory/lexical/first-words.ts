/** A text's first so many words, without the punctuation that would be left hanging. */
export const firstWords = (text: string, most: number): string =>
  text
    .split(/\s+/)
    .slice(0, most)
    .join(" ")
    .replace(/[,;:]+$/, "");
