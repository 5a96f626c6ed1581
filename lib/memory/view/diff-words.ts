import { diffSequences } from "@/lib/diff-sequences";
import type { Piece } from "@/lib/memory/profile/types";
import { jaccard } from "@/lib/memory/lexical/jaccard";

/** What changed between two texts, word by word (the longest common run of words stays). Joined, what is not removed is `after`. */
export function diffWords(before: string, after: string): Piece[] {
  if (before === after) return after ? [{ how: "same", text: after }] : [];
  const pieces: Piece[] = [];
  for (const { how, text } of diffSequences(split(before), split(after))) put(pieces, how, text);
  return pieces;
}

/** Words, each with the space behind it. */
const split = (text: string): string[] => text.match(/\s*\S+\s*?(?=\s|$)|\s+$/g) ?? [];

function put(pieces: Piece[], how: Piece["how"], text: string): void {
  const last = pieces.at(-1);
  if (last?.how === how) last.text += text;
  else pieces.push({ how, text });
}

/** The share of words two texts have in common, 0..1. */
export const likeness = (one: string, other: string): number => jaccard(words(one), words(other));

const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
