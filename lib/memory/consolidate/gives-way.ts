import type { Candidate, Neighbour } from "@/lib/memory/types";
import { sameSubject } from "./same-subject";

/** Of these one has one at a time, so that "my new boss is Vera" makes the one before a former boss. */
const HELD_BY_ONE =
  /^(?:boss|manager|supervisor|landlord|landlady|therapist|dentist|doctor|trainer|coach|tutor|hairdresser)$/;
/** What one does with one thing at a time; of most things people do, a new one stands beside the old. */
const ONE_AT_A_TIME = /\b(drives|uses|rides|banks|supports)\b/i;

/** Whether "my new boss is Vera" takes the place of who held that part before. */
export function isSucceededBy(candidate: Candidate, neighbour: Neighbour): boolean {
  const { subject } = candidate;
  if (candidate.kind !== "relationship" || neighbour.kind !== "relationship" || neighbour.status !== "active")
    return false;
  if (subject.kind !== "person" || !HELD_BY_ONE.test(subject.relation ?? "")) return false;
  if (!new RegExp(`\\bnew ${subject.relation!}\\b`, "i").test(candidate.statement)) return false;
  return neighbour.subject.relation === subject.relation && !sameSubject(neighbour.subject, subject);
}

/** "I drive a blue Tesla now": the "now" sets it against what was driven before. */
export function isReplacedNow(candidate: Candidate, neighbour: Neighbour): boolean {
  const now = ONE_AT_A_TIME.exec(candidate.statement)?.[1];
  if (!now || candidate.kind !== neighbour.kind || !/\bnow\b/i.test(candidate.statement)) return false;
  return ONE_AT_A_TIME.exec(neighbour.statement)?.[1] === now && !/\bto work\b/i.test(neighbour.statement);
}
