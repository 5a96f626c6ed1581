import { MONTHS } from "@/lib/memory/extract/built-in/times/civil";
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

const AGREED: readonly string[] = ["dating", "engaged", "married"];
const stageOf = (statement: string): number => {
  const stage = STAGES.find(([, words]) => words.test(statement))?.[0];
  return stage ? AGREED.indexOf(stage) : -1;
};
/** A capital after the subject, but for places, is somebody's name; so is "his colleague". */
const NAMES_SOMEBODY =
  /(?<!\b(?:in|at|on|near|from|since|until|by|of|before|after) (?:the )?)(?<!^)\b\p{Lu}\p{L}+|^\p{Lu}\p{L}+ is \p{Lu}?\p{L}*['’]s\b|\b(?:to|with|dating|seeing) (?:an?|my|his|her|their|some\p{L}+)\b/u;

const MONTH = new RegExp(`\\b(?:${MONTHS.join("|")})\\b`, "g");

const namesSomebody = ({ statement, subject }: Pick<Candidate, "statement" | "subject">): boolean =>
  NAMES_SOMEBODY.test(statement.replaceAll(subject.name, "they").replace(MONTH, " ")) ||
  /['’]s \p{L}+\.$/u.test(statement);

/**
 * Whether "I'm engaged", which names nobody, tells of the known partner how far the two have come: whom somebody is with stays
 * known. What goes back ("seeing someone" of one with a husband) does not.
 */
export function goesFurther(candidate: Candidate, known: Neighbour): boolean {
  if (candidate.slot !== "partner" || known.slot !== "partner" || candidate.ends) return false;
  if (namesSomebody(candidate) || !namesSomebody(known)) return false;
  const [now, then] = [stageOf(candidate.statement), stageOf(known.statement)];
  return now >= 1 && then < now;
}
