import type { KeptPiece } from "@/lib/memory/forget-in-prompts";

/** A text that stands in a section, and the memories and messages it says. */
export interface Mark {
  text: string;
  from: string[];
}

/** Cuts a text into pieces at the marks that stand in it, so that each piece names what it is drawn from. Loses no character. */
export function toPieces(text: string, marks: Mark[]): KeptPiece[] {
  const found: { start: number; end: number; from: string[] }[] = [];
  for (const mark of [...marks].sort((a, b) => b.text.length - a.text.length)) {
    if (!mark.text) continue;
    for (let start = text.indexOf(mark.text); start >= 0; start = text.indexOf(mark.text, start + 1)) {
      const end = start + mark.text.length;
      if (!found.some((other) => other.start < end && start < other.end)) found.push({ start, end, from: mark.from });
    }
  }
  found.sort((a, b) => a.start - b.start);
  const pieces: KeptPiece[] = [];
  let at = 0;
  for (const { start, end, from } of found) {
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ text: text.slice(start, end), from });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
