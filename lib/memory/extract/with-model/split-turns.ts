import type { Turn } from "../../types";

/** A piece of a turn as the model is shown it; `offset` is where it begins in the turn's text, in UTF-16 units. */
export interface Part {
  turn: Turn;
  text: string;
  offset: number;
}

export const PART_CHARS = 4_000;
export const CALL_CHARS = 12_000;
/** Read of one user's message: what is longer is a pasted document, and its rest is not searched for memories. */
export const USER_CHARS = 24_000;
/** Read of one companion's message: enough to see what the user answers. */
export const COMPANION_CHARS = 800;

/** Turns as batches of parts, none longer than 4,000 characters, no batch longer than 12,000, in order. */
export function splitTurns(turns: Turn[]): Part[][] {
  const batches: Part[][] = [];
  let size = Infinity;
  for (const part of turns.flatMap(partsOf)) {
    if (size + part.text.length > CALL_CHARS) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)!.push(part);
    size += part.text.length;
  }
  return batches;
}

/** How much of a turn is read, in UTF-16 units. */
export const unitsRead = (turn: Turn): number =>
  Math.min(turn.text.length, turn.speaker === "user" ? USER_CHARS : COMPANION_CHARS);

export function partsOf(turn: Turn): Part[] {
  const end = unitsRead(turn);
  const parts: Part[] = [];
  for (let offset = 0; offset < end;) {
    const stop = Math.min(offset + PART_CHARS, end);
    const cut = stop < end ? breakBefore(turn.text, offset, stop) : stop;
    parts.push({ turn, text: turn.text.slice(offset, cut), offset });
    offset = cut;
  }
  return parts;
}

/** After the last sentence or space in the second half, else anywhere but inside a surrogate pair. */
function breakBefore(text: string, from: number, stop: number): number {
  const half = from + PART_CHARS / 2;
  for (const mark of ["\n", ". ", " "]) {
    const at = text.lastIndexOf(mark, stop - mark.length);
    if (at > half) return at + mark.length;
  }
  return /[\ud800-\udbff]/.test(text[stop - 1]!) ? stop - 1 : stop;
}
