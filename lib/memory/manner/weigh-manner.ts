import type { Candidate, Decision, Neighbour } from "@/lib/memory/types";

/**
 * What becomes of a wish about answers, given what is stored on the same aspect: the same wish again is reinforced, another
 * one ends the older, and one that has to be asked about waits, once.
 *
 * @param sure confidence from which a wish needs no asking.
 */
export function weighManner(candidate: Candidate, neighbours: Neighbour[], sure: number): Decision {
  const onIt = neighbours.filter((one) => one.kind === "manner" && one.slot === candidate.slot);
  const current = onIt.filter(({ status }) => status === "active" || status === "archived");
  const same = current.find(({ statement }) => statement === candidate.statement);
  if (same) return { action: "reinforce", candidate, memoryId: same.id, why: "You said this before." };
  if (candidate.confidence < sure) {
    const waits = onIt.some(({ status, statement }) => status === "review" && statement === candidate.statement);
    return waits
      ? { action: "ignore", candidate, why: "This already waits for your word." }
      : { action: "review", candidate, why: "Kith takes care here, so it asks you first." };
  }
  if (!current.length) return { action: "add", candidate, why: "You said how you want to be answered." };
  const why = `This replaces “${current[0]!.statement}”`;
  return { action: "supersede", candidate, memoryIds: current.map(({ id }) => id), why };
}
