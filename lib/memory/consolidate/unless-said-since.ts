import type { Decision, Neighbour } from "@/lib/memory/types";

const LATER_WHY = "You have said otherwise since, so it waits for your word.";

/**
 * What was said earlier does not end what was said since, though it is read only now (an import, an episode a model reads late):
 * of a question with one answer it is kept as history, and else waits.
 *
 * @param saidAt when the candidate was said.
 */
export function unlessSaidSince(decision: Decision, neighbours: Neighbour[], saidAt: Date | undefined): Decision {
  if (decision.action !== "supersede" && decision.action !== "end") return decision;
  const { candidate, memoryIds } = decision;
  const since = neighbours.find(({ id, recordedAt }) => memoryIds.includes(id) && saidAt && recordedAt > saidAt);
  if (!since || candidate.corrects) return decision;
  const until = since.valid?.from ?? since.recordedAt;
  const from = candidate.valid?.from;
  if (decision.action === "end" || !candidate.slot || (from && from >= until))
    return { action: "review", candidate, why: LATER_WHY, conflictsWithId: since.id };
  const past = { ...candidate, valid: { precision: "day" as const, ...candidate.valid, to: until } };
  return { action: "add", candidate: past, why: `Kept as history: “${since.statement}” was said since.` };
}
