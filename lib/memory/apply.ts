import type { Db } from "@/lib/db/types";
import { consolidate } from "@/lib/memory/consolidate/consolidate";
import { isPersonaLocked } from "@/lib/memory/persona/lock-persona";
import { holdPersona } from "@/lib/memory/profile/hold-persona";
import { reviveMemories } from "@/lib/memory/fade/note-use";
import { endMemories } from "@/lib/memory/store/end-memories";
import { readNeighbours } from "@/lib/memory/store/read-neighbours";
import { resolvePerson } from "@/lib/memory/store/resolve-person";
import { addEvidence, saveMemory, type Writing } from "@/lib/memory/store/save-memory";
import { consultTombstones } from "@/lib/memory/store/tombstones";
import type { Candidate, Decision } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

export interface Applied {
  added: number;
  changed: number;
  ignored: number;
}

const AGAIN = "You asked Kith to forget this before. It waits for your word.";

/**
 * Weighs each candidate against what is stored and writes the outcome, one after another, so that the second of two
 * candidates sees the first. Runs inside the transaction that moves the cursor; makes no model call.
 */
export async function applyCandidates(
  tx: Db,
  scope: OwnerScope,
  candidates: Candidate[],
  writing: Writing,
): Promise<Applied> {
  const applied: Applied = { added: 0, changed: 0, ignored: 0 };
  for (const candidate of candidates) {
    const subjectId = await resolvePerson(tx, scope, candidate.subject);
    const decision = await decide(tx, scope, subjectId, candidate, writing);
    await applyDecision(tx, scope, subjectId, decision, writing, applied);
  }
  return applied;
}

async function decide(
  tx: Db,
  scope: OwnerScope,
  subjectId: string,
  candidate: Candidate,
  writing: Writing,
): Promise<Decision> {
  if (candidate.subject.kind === "companion" && (await isPersonaLocked(tx, scope)))
    return { action: "ignore", candidate, why: "You locked the companion." };
  const verdict = await consultTombstones(tx, scope, candidate.statement, candidate.evidence);
  if (verdict === "forgotten-here") return { action: "ignore", candidate, why: "These words were forgotten." };
  const neighbours = await readNeighbours(tx, scope, subjectId, candidate);
  // What was past is judged from when it was said, not from when it is read.
  const saidAt = writing.saidAt.get(candidate.evidence[0]?.messageId ?? "") ?? writing.now;
  const decision = holdPersona(consolidate(candidate, neighbours, { now: saidAt }));
  const writes = decision.action === "add" || decision.action === "supersede";
  if (verdict !== "forgotten-words" || !writes) return decision;
  const conflictsWithId = decision.action === "supersede" ? decision.memoryIds[0] : undefined;
  return { action: "review", candidate, why: AGAIN, conflictsWithId };
}

async function applyDecision(
  tx: Db,
  scope: OwnerScope,
  subjectId: string,
  decision: Decision,
  writing: Writing,
  applied: Applied,
): Promise<void> {
  const { candidate, why } = decision;
  switch (decision.action) {
    case "ignore":
      applied.ignored++;
      return;
    case "reinforce": {
      const count = await addEvidence(tx, scope, decision.memoryId, candidate.evidence);
      await reviveMemories(tx, scope, [decision.memoryId]);
      if (count) applied.changed++;
      return;
    }
    case "add":
    case "review": {
      const review = decision.action === "review";
      const standing = review
        ? ({ status: "review", conflictsWithId: decision.conflictsWithId } as const)
        : ({ status: "active" } as const);
      await saveMemory(tx, scope, candidate, subjectId, { ...writing, ...standing, why });
      applied.added++;
      return;
    }
    case "supersede":
    case "end": {
      const heirId = await saveMemory(tx, scope, candidate, subjectId, { ...writing, status: "active", why });
      const reason = decision.action === "end" ? "ended" : "superseded";
      const trueUntil = candidate.valid?.from;
      applied.changed += await endMemories(tx, scope, decision.memoryIds, {
        reason,
        now: writing.now,
        trueUntil,
        heirId,
      });
      applied.added++;
    }
  }
}
