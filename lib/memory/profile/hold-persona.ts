import type { Decision } from "@/lib/memory/types";

/**
 * What the companion has said of itself stands: a later statement that would replace or end it is ignored, so that the
 * companion stays who it was (PLATO-LTM keeps a bot persona apart from the user's; here it is never overwritten by a
 * model's whim). The person can still correct it by hand.
 */
export function holdPersona(decision: Decision): Decision {
  if (decision.candidate.subject.kind !== "companion") return decision;
  if (decision.action !== "supersede" && decision.action !== "end") return decision;
  return { action: "ignore", candidate: decision.candidate, why: "The companion said otherwise of itself before." };
}
