import type { Candidate } from "../../types";

/** "Maya quit in 2015", without a word of what: it was just said. */
const ENDED = /^(.+?) ((?:\p{L}+ly |then |just )*(?:quit|stopped|gave (?:it )?up)(?: (?:it|that|doing it|doing that))?(?: (?:about |on |in )?[^,;]*\d{4}[^,;]*)?)\.$/u; // prettier-ignore

/**
 * "I used to smoke. I quit in 2015.": what ended and when it did are one statement, in whose time the end stands. Anything else
 * is left as it is.
 */
export function joinEndings(candidates: Candidate[]): Candidate[] {
  const out: Candidate[] = [];
  for (const candidate of candidates) {
    const before = out.at(-1);
    const joined = before && join(before, candidate);
    if (joined) out[out.length - 1] = joined;
    else out.push(candidate);
  }
  return out;
}

function join(was: Candidate, ending: Candidate): Candidate | null {
  const [, who, ended] = ENDED.exec(ending.statement) ?? [];
  if (!who || ending.kind !== "event" || ending.slot || !ending.valid) return null;
  if (!was.statement.startsWith(`${who} used to `) || was.subject.name !== ending.subject.name) return null;
  if (was.valid?.from) return null;
  const { to, precision } = ending.valid;
  return {
    ...was,
    statement: was.statement.replace(/\.$/, `, but ${ended!}.`),
    valid: { ...(to ? { to } : {}), precision },
    confidence: Math.min(was.confidence, ending.confidence),
    evidence: [...was.evidence, ...ending.evidence],
  };
}
