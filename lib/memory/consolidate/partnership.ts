import type { Candidate, Neighbour } from "@/lib/memory/types";

const STAGES: [string, RegExp][] = [
  ["married", /\b(?:married|marr(?:y|ies)|husband|wife|spouse)\b/i],
  ["engaged", /\b(?:engaged\b|fianc[ée])/i],
  ["dating", /\b(?:dating|dates|seeing|boyfriend|girlfriend)\b/i],
];

/** Engaged to Tom and married to Tom are one partner but two answers; what names no stage agrees with any. */
export function samePartnership(
  a: Pick<Candidate, "slot" | "statement">,
  b: Pick<Neighbour, "slot" | "statement">,
): boolean {
  if (a.slot !== "partner" || b.slot !== "partner") return true;
  const [x, y] = [a, b].map((m) => STAGES.find(([, words]) => words.test(m.statement))?.[0]);
  return !x || !y || x === y;
}
