import { countTokens as count } from "gpt-tokenizer/encoding/o200k_base";

/** Tokens of a text in the o200k vocabulary; other models' counts differ by some percent. Special tokens are plain text here. */
export function countTokens(text: string): number {
  return count(text, { disallowedSpecial: new Set() });
}
