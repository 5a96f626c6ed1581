import { analyse } from "@/lib/memory/lexical/analyse";
import type { Turn } from "@/lib/memory/types";

/** Turns on each side of a gap that are compared. */
const BLOCK = 4;
/** An episode has at least two exchanges and, so that one extraction call stays small, at most 24 turns. */
const FEWEST = 4;
const MOST = 24;
const UNITS_READ = 4000;
/** A pause of this long inside a session makes a topic shift likelier: added to the gap's depth, up to this much. */
const PAUSE_MS = 20 * 60_000;
const PAUSE_WEIGHT = 0.3;

/**
 * Where the topic shifts in a run of turns: the indices at which new episodes start. Lexical cohesion by TextTiling
 * (Hearst 1997): cosine of the stemmed words of the blocks on both sides of each gap; a gap's depth is how far it lies
 * below the peaks beside it, and more after a pause; boundaries are where depth exceeds mean + σ/2, fewer than Hearst's
 * mean − σ/2 finds, and .1. Of a run of more than 24 turns the first 24 are cut at their deepest gap.
 */
export function findTopicShifts(turns: Turn[]): number[] {
  if (turns.length < FEWEST * 2) return [];
  const bags = turns.map((turn) => countWords(turn.text.slice(0, UNITS_READ)));
  const cohesion = turns
    .slice(1)
    .map((_, i) =>
      cosine(merge(bags.slice(Math.max(0, i + 1 - BLOCK), i + 1)), merge(bags.slice(i + 1, i + 1 + BLOCK))),
    );
  const depths = cohesion.map((here, i) => depthAt(cohesion, here, i) + pauseBefore(turns, i + 1));
  const mean = depths.reduce((a, b) => a + b, 0) / depths.length;
  const deviation = Math.sqrt(depths.reduce((a, b) => a + (b - mean) ** 2, 0) / depths.length);
  const bound = Math.max(0.1, mean + deviation / 2);
  const shifts = chooseShifts(depths, bound, turns.length);
  return cutLongRuns(shifts, depths, turns.length);
}

function countWords(text: string): Map<string, number> {
  const bag = new Map<string, number>();
  for (const word of analyse(text)) bag.set(word, (bag.get(word) ?? 0) + 1);
  return bag;
}

function merge(bags: Map<string, number>[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const bag of bags) for (const [word, n] of bag) all.set(word, (all.get(word) ?? 0) + n);
  return all;
}

function cosine(a: Map<string, number>, b: Map<string, number>): number {
  let dot = 0;
  for (const [word, n] of a) dot += n * (b.get(word) ?? 0);
  const norm = (bag: Map<string, number>) => Math.sqrt([...bag.values()].reduce((sum, n) => sum + n * n, 0));
  const size = norm(a) * norm(b);
  return size === 0 ? 0 : dot / size;
}

function depthAt(cohesion: number[], here: number, i: number): number {
  let left = here;
  for (let k = i - 1; k >= 0 && cohesion[k]! >= left; k--) left = cohesion[k]!;
  let right = here;
  for (let k = i + 1; k < cohesion.length && cohesion[k]! >= right; k++) right = cohesion[k]!;
  return left - here + (right - here);
}

function pauseBefore(turns: Turn[], i: number): number {
  const pause = turns[i]!.at.getTime() - turns[i - 1]!.at.getTime();
  return PAUSE_WEIGHT * Math.min(1, Math.max(0, pause) / PAUSE_MS);
}

/** Deepest first, each at least `FEWEST` turns from the others and from both ends. Gap i lies before turn i + 1. */
function chooseShifts(depths: number[], bound: number, length: number): number[] {
  const order = depths.map((depth, i) => ({ depth, at: i + 1 })).filter((g) => g.depth > bound);
  order.sort((a, b) => b.depth - a.depth || a.at - b.at);
  const near = new Set<number>();
  const chosen: number[] = [];
  for (const { at } of order) {
    if (at < FEWEST || at > length - FEWEST || near.has(at)) continue;
    chosen.push(at);
    for (let k = at - FEWEST + 1; k < at + FEWEST; k++) near.add(k);
  }
  return chosen.sort((a, b) => a - b);
}

function cutLongRuns(shifts: number[], depths: number[], length: number): number[] {
  const out: number[] = [];
  let from = 0;
  for (const end of [...shifts, length]) {
    while (end - from > MOST) {
      let at = from + FEWEST;
      const last = Math.min(from + MOST, end - FEWEST);
      for (let k = at; k <= last; k++) if (depths[k - 1]! > depths[at - 1]!) at = k;
      out.push(at);
      from = at;
    }
    if (end < length) out.push(end);
    from = end;
  }
  return out;
}
