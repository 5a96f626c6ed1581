const READ_LIMIT = 20_000;

const EVEN: Record<string, string> = {
  "’": "'",
  "‘": "'",
  ʼ: "'",
  "“": '"',
  "”": '"',
  "„": '"',
  "\u00a0": " ",
  "–": "-",
  "—": "-",
};

/**
 * The part of a message that may be read as the speaker's own words, with every UTF-16 offset unchanged: curly quotes,
 * control characters and emoji are evened out one unit for one unit, and what is not the speaker's own voice (block
 * quotes, code, lyrics, quoted speech, link targets) is overwritten with a mask sentences are split at.
 *
 * @returns at most 20,000 UTF-16 units, each at the same offset as in `text`.
 */
export function cleanText(text: string): string {
  let read = text.slice(0, READ_LIMIT);
  read = read.replace(/[’‘ʼ“”„\u00a0–—]/g, (c) => EVEN[c] ?? c);
  read = read.replace(/[\ud800-\udfff\p{Extended_Pictographic}\ufe0f\u200d\u200b\ufeff]/gu, (c) =>
    " ".repeat(c.length),
  );
  read = read.replace(/[\ud800-\udfff]/g, " ");
  read = read.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ");
  read = maskFences(read);
  read = read.replace(/`[^`\n]{1,500}`/g, mask);
  read = read.replace(/https?:\/\/\S{1,500}/g, mask);
  read = maskLines(read);
  return maskQuotations(read);
}

/** What stands where words were taken out: never part of a word, and a sentence boundary. */
export const MASK = "\u0001";
const mask = (piece: string): string => MASK.repeat(piece.length);

function maskFences(text: string): string {
  let out = "";
  let at = 0;
  for (;;) {
    const open = text.indexOf("```", at);
    if (open < 0) return out + text.slice(at);
    const close = text.indexOf("```", open + 3);
    const end = close < 0 ? text.length : close + 3;
    out += text.slice(at, open) + mask(text.slice(open, end));
    at = end;
  }
}

function maskLines(text: string): string {
  return text
    .split("\n")
    .map((line) => (/^\s{0,20}(?:>|♪|♫|\|)/.test(line) || line.includes("♪") || line.includes("♫") ? mask(line) : line))
    .join("\n");
}

/** Quoted speech is somebody's words, maybe not the speaker's; a short quoted title ("Dune") stays. */
function maskQuotations(text: string): string {
  const units = [...text.split("")];
  let open = -1;
  let kind = "";
  for (let i = 0; i <= units.length; i++) {
    const c = units[i];
    if (
      open >= 0 &&
      (c === kind ? kind === '"' || !/[\p{L}\p{N}]/u.test(units[i + 1] ?? " ") : c === "\n" || c === undefined)
    ) {
      const closed = c === kind;
      const inside = text.slice(open + 1, i);
      if (closed ? isSpeech(inside) : kind === '"') for (let k = open; k < (closed ? i + 1 : i); k++) units[k] = MASK;
      else if (closed) units[open] = units[i] = " ";
      open = -1;
    } else if (open < 0 && c === '"') {
      open = i;
      kind = '"';
    } else if (open < 0 && c === "'" && /[\s(]/.test(units[i - 1] ?? " ") && /\p{L}/u.test(units[i + 1] ?? " ")) {
      open = i;
      kind = "'";
    }
  }
  return units.join("");
}

function isSpeech(inside: string): boolean {
  return inside.trim().split(/\s+/).length > 6 || /\b(?:i|i'm|i've|my|me|you|we|our)\b/i.test(inside);
}
