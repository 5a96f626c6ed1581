import type { Candidate } from "../../types";

/** Of somebody who moved house and did not say where to: whether the address known till then still holds is a question. */
export const tellsAnotherAddress = ({ slot, statement }: Pick<Candidate, "slot" | "statement">): boolean =>
  slot === "residence" && /\bmoved to another address\b/.test(statement);

/** Drops the question where the same reading says where somebody lives now. */
export function withoutAnsweredMoves(candidates: Candidate[]): Candidate[] {
  const answers = ({ subject }: Candidate, other: Candidate): boolean =>
    other.slot === "residence" &&
    !other.ends &&
    !other.valid?.to &&
    !tellsAnotherAddress(other) &&
    other.subject.kind === subject.kind &&
    other.subject.name === subject.name;
  return candidates.filter((one) => !tellsAnotherAddress(one) || !candidates.some((other) => answers(one, other)));
}
