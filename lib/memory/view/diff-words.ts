import type { Piece } from "@/lib/memory/profile/types";

const MOST = 2_000;

/** What changed between two texts, word by word (the longest common run of words stays). Joined, what is not removed is `after`. */
export function diffWords(before: string, after: string): Piece[] {
  const from = split(before);
  const to = split(after);
  if (from.length * to.length > MOST * MOST) return whole(before, after);
  const width = to.length + 1;
  const lengths = new Uint16Array((from.length + 1) * width);
  for (let i = from.length - 1; i >= 0; i--) {
    for (let j = to.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        from[i] === to[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const pieces: Piece[] = [];
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      put(pieces, "same", from[i]!);
      i++;
      j++;
    } else if (i < from.length && (j >= to.length || lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)) {
      put(pieces, "removed", from[i++]!);
    } else put(pieces, "added", to[j++]!);
  }
  return pieces;
}

const whole = (before: string, after: string): Piece[] =>
  before === after
    ? [{ how: "same", text: after }]
    : [
        { how: "removed", text: before },
        { how: "added", text: after },
      ];

/** Words, each with the space behind it. */
const split = (text: string): string[] => text.match(/\s*\S+\s*?(?=\s|$)|\s+$/g) ?? [];

function put(pieces: Piece[], how: Piece["how"], text: string): void {
  const last = pieces.at(-1);
  if (last?.how === how) last.text += text;
  else pieces.push({ how, text });
}

/** The share of words two texts have in common, 0..1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [words(one), words(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / Math.max(1, a.size + b.size - shared);
}

const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu));
