import type { Candidate, Neighbour } from "@/lib/memory/types";
import { goalOf } from "./meaning";
import { isNegated } from "./normalise-statement";
import { contentWords } from "./same-words";

/** Words that only say that a plan is off, or that it is an outing of some kind. */
const CALLED_OFF =
  /\b(?:cancel(?:s|led|ed|ling|ing)?|called off|call off|calling off|dropped|gave up|given up|(?:is|was) off)\b/i;
const OUTING =
  /\b(?:cancel(?:s|led|ed)?|called off|dropped|gave up|given up|plans?|trip|holiday|vacation|visit|journey|flight|booking|tickets?|reservation)\b/gi;

/** Whether what happened is what was planned. A plan of one word ("to swim") is too little to be told by it. */
export function isFulfilledBy(candidate: Candidate, plan: Neighbour): boolean {
  if (plan.kind !== "plan" || candidate.kind === "plan" || (candidate.kind !== "event" && !candidate.slot))
    return false;
  if (isNegated(candidate.statement) || isNegated(plan.statement)) return false;
  const { valid } = candidate;
  const happened = valid?.to ?? valid?.from;
  // What was done before the plan was made was not its doing.
  if (happened && happened <= plan.recordedAt) return false;
  // A flight on Friday is not the one of last week; a month or a year is named loosely, and plans come early.
  const due = ["day", "week"].includes(plan.valid?.precision ?? "") ? plan.valid?.from : undefined;
  if (happened && due && happened <= due) return false;
  const goal = goalOf(plan.statement, plan.subject);
  return covers(goalOf(candidate.statement, candidate.subject), goal, 2) && !isOfAnother(candidate, plan, goal);
}

/** What stands between two words and parts them, or only tells how or when. */
const APART =
  /\b(?:and|or|in|on|at|to|with|for|from|of|the|an?|my|his|her|their|our|this|last|next|yesterday|today|again|together|twice|finally|already|once|back|too|early|late|\w+ly)\b|[^\p{L}\s'’-]/iu;

/** "A house plant" is no house: a thing that was planned is named there only to say what kind another thing is. */
function isOfAnother(candidate: Candidate, plan: Neighbour, goal: ReadonlySet<string>): boolean {
  const follows = (statement: string): string[] =>
    statement.split(APART).flatMap((run) => {
      const words = run.split(/\s+/).flatMap((word) => contentWords(word).slice(0, 1));
      return words.flatMap((word, at) => (goal.has(word) && at + 1 < words.length ? [`${word} ${words[at + 1]}`] : []));
    });
  const planned = new Set(follows(plan.statement));
  return follows(candidate.statement).some((pair) => !planned.has(pair) && !goal.has(pair.split(" ")[1]!));
}

/** Whether the candidate says that this plan was called off: what it names is all in the plan. */
export function isOffFor(candidate: Candidate, plan: Neighbour): boolean {
  if (plan.kind !== "plan" || candidate.kind === "plan" || !CALLED_OFF.test(candidate.statement)) return false;
  if (isNegated(candidate.statement)) return false;
  const named = goalOf(candidate.statement.replace(OUTING, " "), candidate.subject);
  return covers(goalOf(plan.statement, plan.subject), named, 1);
}

const covers = (all: ReadonlySet<string>, part: ReadonlySet<string>, least: number): boolean =>
  part.size >= least && [...part].every((word) => all.has(word));
