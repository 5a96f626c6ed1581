/** What stands where words were taken out: never part of a word, and a sentence boundary. */
export const MASK = "\u0001";
export const mask = (piece: string): string => MASK.repeat(piece.length);

const CODE_LINE =
  /^(?: {4}|\t)|^\s{0,20}(?:\/\/|#include|import |<\?|[$%] )|^\s{0,20}(?:(?:const|let|var|export|set) )?[\w.$[\]]{1,60}\s?(?:\+=|:=|=)\s?\S|\);\s{0,5}$|^\s{0,20}(?:INSERT INTO|SELECT \S{1,60} FROM|UPDATE \w{1,60} SET|DELETE FROM|CREATE TABLE|echo |printf? )/;

/** Masks fenced and inline code, comments between stars, records in braces, and lines that read as code. */
export function maskCode(text: string): string {
  let read = maskBetween(text, "```", "```");
  read = maskBetween(read, "~~~", "~~~");
  read = read.replace(/`[^`]{1,2000}`/g, mask);
  read = maskBetween(read, "/*", "*/");
  read = read.replace(/\{[^{}]{1,2000}\}/g, mask);
  return read
    .split("\n")
    .map((line) => (CODE_LINE.test(line) ? mask(line) : line))
    .join("\n");
}

/** An opening without its end masks all that follows. */
function maskBetween(text: string, opening: string, closing: string): string {
  let out = "";
  let at = 0;
  for (;;) {
    const open = text.indexOf(opening, at);
    if (open < 0) return out + text.slice(at);
    const close = text.indexOf(closing, open + opening.length);
    const end = close < 0 ? text.length : close + closing.length;
    out += text.slice(at, open) + mask(text.slice(open, end));
    at = end;
  }
}

const TAG = /<(?:[a-z/!?][^<>\n]{0,80}|\|[^<>\n]{1,40}\|)>/gi;

/** Masks all from the first <tag> to the last; when there is only one, to the end of the text. */
export function maskTags(text: string): string {
  const tags = [...text.matchAll(TAG)];
  const first = tags[0];
  if (!first) return text;
  const last = tags.at(-1)!;
  const end = tags.length === 1 && !first[0].startsWith("<!") ? text.length : last.index + last[0].length;
  return text.slice(0, first.index) + mask(text.slice(first.index, end)) + text.slice(end);
}
