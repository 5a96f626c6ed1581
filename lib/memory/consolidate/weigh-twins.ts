import type { Candidate, Decision, Neighbour, Twin } from "@/lib/memory/types";
import { jaccard } from "@/lib/memory/lexical/jaccard";
import { consolidate } from "./consolidate";
import { isCurrent } from "./is-current";
import { type Meaning, meaningOf } from "./meaning";
import { sameSubject } from "./same-subject";

/** Share of a held statement's words that has to stand in a candidate to take its place: its wording may differ a little. */
const COVERED = 0.8;
/** From here on a candidate tells what the person has ended, in other words. */
const ALIKE = 0.5;
const CONFLICT_WHY = "The same words were understood in two ways. Please say which is right.";
const ENDED_WHY = "You said that this is over.";

type Options = Parameters<typeof consolidate>[2];

/**
 * `consolidate` for a candidate whose very words another reader has read before. They are not said anew: what would be added is found again
 * where a twin tells the same or more, and takes the place of twins of which it tells all and more ("merge"). What the person has ended
 * stays ended; of two readings that cannot both hold neither ends the other. To other memories the candidate does what it would do alone.
 */
export function weighTwins(candidate: Candidate, neighbours: Neighbour[], twins: Twin[], options: Options): Decision {
  if (!twins.length || candidate.kind === "manner") return consolidate(candidate, neighbours, options);
  const ids = new Set(twins.map(({ id }) => id));
  const others = neighbours.filter(({ id }) => !ids.has(id));
  const alone = consolidate(candidate, others, options);
  if (alone.action === "ignore" || alone.action === "reinforce") return alone;

  const meaning = meaningOf(candidate.statement, candidate.subject);
  const about = twins
    .filter((twin) => sameSubject(twin.subject, candidate.subject) && sameState(twin, candidate))
    .map((twin) => ({ twin, of: meaningOf(twin.statement, twin.subject) }));
  if (about.some((one) => one.twin.endedByPerson && isAlike(one, candidate, meaning)))
    return { action: "ignore", candidate, why: ENDED_WHY };
  const held = about.filter(({ twin }) => twin.status !== "superseded");
  const less = held.filter(({ of }) => tells(meaning, of));
  const more = held.find(({ of }) => tells(of, meaning, 1)) ?? less.find(({ twin }) => twin.kept || !isCurrent(twin));
  const replaced = less.map(({ twin }) => twin).filter((twin) => !twin.kept && isCurrent(twin));
  if (alone.action === "supersede" || alone.action === "end")
    return { ...alone, candidate: withTwins(alone.candidate, replaced), rewords: replaced.map(({ id }) => id) };
  if (more) return again(candidate, more.twin, alone);
  if (alone.action === "review") return alone;
  if (about.some(({ twin, of }) => twin.status === "superseded" && tells(of, meaning, 1)))
    return { action: "ignore", candidate, why: "It was read before, and is history since." };
  // Two questions are not answered by one memory.
  if (less.length && new Set(less.flatMap(({ twin }) => twin.slot ?? [])).size < 2) {
    const why = `The same words, read with all that was said around them: “${less[0]!.twin.statement}”`;
    const memoryIds = replaced.map(({ id }) => id);
    return { action: "merge", candidate: withTwins(candidate, replaced), memoryIds, why };
  }
  const between = consolidate(candidate, twins, options);
  if (candidate.corrects || !("memoryIds" in between)) return alone;
  return { action: "review", candidate, why: CONFLICT_WHY, conflictsWithId: between.memoryIds[0] };
}

/** Found again; the question it answers, which another reader may have seen, goes to what is held. */
function again(candidate: Candidate, { id, slot, kept }: Twin, alone: Decision): Decision {
  const found = { action: "reinforce" as const, candidate, memoryId: id, why: "These words were read before." };
  return alone.action === "add" && candidate.slot && !slot && !kept ? { ...found, slot: candidate.slot } : found;
}

/** What the twins know that the candidate was not told with: which question it answers, since when, that it is sensitive. */
function withTwins(candidate: Candidate, twins: Twin[]): Candidate {
  const slot = candidate.slot ?? twins.find((twin) => twin.slot)?.slot;
  const valid = candidate.valid ?? twins.find((twin) => twin.valid)?.valid;
  const sensitive = candidate.sensitive || twins.some((twin) => twin.sensitive);
  return { ...candidate, ...(slot ? { slot } : {}), ...(valid ? { valid } : {}), sensitive };
}

function isAlike({ twin, of }: { twin: Twin; of: Meaning }, candidate: Candidate, meaning: Meaning): boolean {
  if (twin.slot && twin.slot === candidate.slot) return true;
  return of.positive === meaning.positive && jaccard(of.words, meaning.words) >= ALIKE;
}

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
