import type { Candidate, Decision, Twin } from "@/lib/memory/types";
import { isCurrent } from "./is-current";
import { type Meaning, meaningOf } from "./meaning";
import { sameSubject } from "./same-subject";

/** Share of a held statement's words that has to stand in a candidate to take its place: its wording may differ a little. */
const COVERED = 0.8;
const REVIEW_WHY = "The same words were understood in two ways. Please say which is right.";

/**
 * What to do with a candidate whose very words have been read before by another reader: nothing is said anew. What tells the same or less
 * is found again; what tells all of it and more takes its place with the evidence of both ("merge"); what was ended since stays
 * ended. Null where the candidate tells something else of the same words.
 */
export function weighTwins(candidate: Candidate, twins: Twin[]): Decision | null {
  const meaning = meaningOf(candidate.statement, candidate.subject);
  const about = twins
    .filter((twin) => sameSubject(twin.subject, candidate.subject) && sameState(twin, candidate))
    .map((twin) => ({ twin, of: meaningOf(twin.statement, twin.subject) }));
  const held = about.filter(({ twin }) => twin.status !== "superseded");
  const more = held.find(({ of }) => tells(of, meaning, 1));
  if (more) return again(candidate, more.twin);
  const less = held.filter(({ of }) => tells(meaning, of));
  const kept = less.find(({ twin }) => twin.kept || !isCurrent(twin));
  if (kept) return again(candidate, kept.twin);
  if (less.length)
    return {
      action: "merge",
      candidate,
      memoryIds: less.map(({ twin }) => twin.id),
      why: `The same words, read with all that was said around them: “${less[0]!.twin.statement}”`,
    };
  const ended = about.some(
    ({ twin, of }) => twin.status === "superseded" && (tells(of, meaning, 1) || tells(meaning, of)),
  );
  return ended ? { action: "ignore", candidate, why: "It was read before, and is history since." } : null;
}

/** Two readings of the same words cannot be news to each other: where one would end the other, the person is asked. */
export function betweenTwins(decision: Decision, twins: Twin[]): Decision {
  if (decision.action !== "supersede" && decision.action !== "end") return decision;
  const rival = twins.find(({ id }) => decision.memoryIds.includes(id));
  if (!rival || decision.candidate.corrects) return decision;
  return { action: "review", candidate: decision.candidate, why: REVIEW_WHY, conflictsWithId: rival.id };
}

const again = (candidate: Candidate, { id }: Twin): Decision => ({
  ...{ action: "reinforce", candidate, memoryId: id },
  why: "These words were read before.",
});

const sameState = (twin: Twin, candidate: Candidate): boolean =>
  (twin.kind === "plan") === (candidate.kind === "plan") &&
  twin.kind !== "manner" &&
  (!twin.slot || !candidate.slot || twin.slot === candidate.slot);

/** Whether one meaning tells what another does: its numbers, and of its words at least a share. */
function tells(all: Meaning, part: Meaning, share = COVERED): boolean {
  if (all.positive !== part.positive || ![...part.numbers].every((n) => all.numbers.has(n))) return false;
  const words = [...part.words];
  return words.length > 0 && words.filter((word) => all.words.has(word)).length >= share * words.length;
}
