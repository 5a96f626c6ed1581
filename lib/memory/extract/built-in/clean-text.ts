import { maskCaptions } from "@/lib/memory/captions";
import { MASK, mask, maskCode, maskTags } from "./mask-code";

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
 * quotes, captions, code, tags, lyrics, quoted speech, link targets) is overwritten with a mask sentences are split at.
 *
 * @returns at most 20,000 UTF-16 units, each at the same offset as in `text`.
 */
export function cleanText(text: string): string {
  let read = maskCaptions(text.slice(0, READ_LIMIT), mask);
  read = read.replace(/[’‘ʼ“”„\u00a0–—]/g, (c) => EVEN[c] ?? c);
  // Notes say that a line is sung; they must be seen before the emoji go.
  read = maskSung(read);
  read = read.replace(/[\ud800-\udfff\p{Extended_Pictographic}\ufe0f\u200d\u200b\ufeff]/gu, (c) =>
    " ".repeat(c.length),
  );
  read = read.replace(/[\ud800-\udfff]/g, " ");
  read = read.replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, " ");
  read = maskCode(read);
  read = maskTags(read);
  read = read.replace(/(?<=\s)(?:<3+|[:;=]-?[()DPp3|/\\]|x[dD]|\^\^)(?=\s|$)/g, (c) => " ".repeat(c.length));
  read = read.replace(/https?:\/\/\S{1,500}/g, mask);
  read = maskLines(read);
  return maskQuotations(read);
}

function maskLines(text: string): string {
  return text
    .split("\n")
    .map((line) => (/^\s{0,20}[>|]/.test(line) ? mask(line) : line))
    .join("\n");
}

const maskSung = (text: string): string =>
  text
    .split("\n")
    .map((line) => (/[♪♫♬🎵🎶🎼]/u.test(line) ? mask(line) : line))
    .join("\n");

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
