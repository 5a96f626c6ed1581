/** A picture that came with a message stands in its text by its caption, on a line of its own. */
const CAPTION = /\[picture: ([^\]\n]{1,1000})\]/g;

/** The text with the caption of its picture: content to be found and quoted, and nobody's words. */
export function withCaption(text: string, caption: string): string {
  const line = caption.replace(/[\][\p{Cc}\u2028\u2029\s]+/gu, " ").trim();
  return line ? `${text}\n[picture: ${line.slice(0, 1_000)}]` : text;
}

/** The text as it is found by: what captions say without the mark of one. */
export const plainCaptions = (text: string): string => text.replace(CAPTION, "$1");

/** The text with each caption overwritten, every offset unchanged. */
export const maskCaptions = (text: string, mask: (piece: string) => string): string => text.replace(CAPTION, mask);

/** Whether a piece of a text says something outside its captions. */
export function saysMoreThanCaptions(text: string, start: number, end: number): boolean {
  const outside = maskCaptions(text, (piece) => " ".repeat(piece.length)).slice(start, end);
  return /[\p{L}\p{N}]/u.test(outside);
}
