import { countTokens as count } from "gpt-tokenizer/encoding/o200k_base";

/** The tokenizer's time grows with the square of a run without spaces, so a long line is counted in pieces. */
const PIECE_CHARS = 500;

/**
 * Tokens of a text in the o200k vocabulary, line by line; other models' counts differ by some percent, and a line over 500
 * characters may be counted a token too high at each cut. Special tokens are plain text here.
 */
export function countTokens(text: string): number {
  let tokens = 0;
  for (const line of text.split(/(?<=\n)/)) {
    for (let at = 0; at < line.length; at += PIECE_CHARS) {
      tokens += count(line.slice(at, at + PIECE_CHARS), { disallowedSpecial: new Set() });
    }
  }
  return tokens;
}
