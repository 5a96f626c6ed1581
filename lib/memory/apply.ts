import type { Db } from "@/lib/db/types";
import { weighTwins } from "@/lib/memory/consolidate/weigh-twins";
import { forgetUnreached } from "@/lib/memory/forget-unreached";
import { isPersonaLocked } from "@/lib/memory/persona/lock-persona";
import { holdPersona } from "@/lib/memory/profile/hold-persona";
import { reviveMemories } from "@/lib/memory/fade/note-use";
import { endMemories } from "@/lib/memory/store/end-memories";
import { readNeighbours } from "@/lib/memory/store/read-neighbours";
import { resolvePerson, settlePerson } from "@/lib/memory/store/resolve-person";
import { addEvidence, passEvidence, passPeople, saveMemory, type Writing } from "@/lib/memory/store/save-memory";
import { statementKeys } from "@/lib/memory/store/statement-key";
import { readTwins } from "@/lib/memory/store/read-twins";
import { readTombstones, type Consulted } from "@/lib/memory/store/tombstones";
import type { Candidate, Decision, Turn } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

export interface Applied {
  added: number;
  changed: number;
  ignored: number;
}

const AGAIN = {
  forgotten: "You asked Kith to forget this. You have said it again: remember it?",
  undone: "You took this back before. You have said it again, so it waits for your word.",
  dropped: "You dropped this in review before. You have said it again, so it waits for your word.",
  corrected: "You put this right before. You have said it again, so it waits for your word.",
};

/** A decision, and what the tombstones say of its words. */
interface Decided {
  decision: Decision;
  saidAgain: boolean;
  /** Words that were said before they were forgotten, where they still stand. */
  unreached: boolean;
}

/**
 * Weighs each candidate against what is stored and writes the outcome, one after another, so that the second of two
 * candidates sees the first. What had been said before it was forgotten, and is read only now, is blanked in its message. Runs
 * inside the transaction that moves the cursor; makes no model call.
 */
export async function applyCandidates(
  tx: Db,
  scope: OwnerScope,
  candidates: Candidate[],
  writing: Writing,
): Promise<Applied> {
  const applied: Applied = { added: 0, changed: 0, ignored: 0 };
  const unreached: Candidate[] = [];
  for (const drawn of candidates) {
    const { candidate, doubt } = await settlePerson(tx, scope, drawn);
    const subjectId = await resolvePerson(tx, scope, candidate.subject);
    const decided = await decide(tx, scope, subjectId, { candidate, doubt }, writing);
    if (decided.unreached) unreached.push(candidate);
    await applyDecision(tx, scope, subjectId, decided, writing, applied);
  }
  // At the end, because it moves the places on which the others rest.
  if (unreached.length) await forgetUnreached(tx, scope, unreached, writing.now);
  return applied;
}

async function decide(
  tx: Db,
  scope: OwnerScope,
  subjectId: string,
  { candidate, doubt }: { candidate: Candidate; doubt?: string },
  writing: Writing,
): Promise<Decided> {
  const plain = (decision: Decision): Decided => ({ decision, saidAgain: false, unreached: false });
  if (candidate.subject.kind === "companion" && (await isPersonaLocked(tx, scope)))
    return plain({ action: "ignore", candidate, why: "You locked the companion." });
  const consulted = await readTombstones(tx, scope, candidate.statement, candidate.evidence, {
    saidAt: lastSaid(candidate, writing),
  });
  if (consulted.verdict === "forgotten-here") {
    const unreached = !consulted.placed && consulted.cause === "forgotten";
    return { ...plain({ action: "ignore", candidate, why: "These words were forgotten." }), unreached };
  }
  const neighbours = await readNeighbours(tx, scope, subjectId, candidate);
  const twins = await readTwins(tx, scope, candidate, writing.author);
  // What was past is judged from when it was said, not from when it is read.
  const saidAt = lastSaid(candidate, writing);
  const decision = holdPersona(weighTwins(candidate, neighbours, twins, { now: saidAt, doubt }));
  const told = decision.candidate.statement;
  if (consulted.verdict !== "free") return again(tx, scope, decision, consulted);
  if (told === candidate.statement) return plain(decision);
  // What is told anew with another day may have been forgotten in just these words.
  const retold = await readTombstones(tx, scope, told, candidate.evidence, { saidAt });
  if (retold.verdict === "forgotten-here")
    return plain({ action: "ignore", candidate, why: "These words were forgotten." });
  return retold.verdict === "free" ? plain(decision) : again(tx, scope, decision, retold);
}

/** What was forgotten and is said again is asked about, once. */
async function again(tx: Db, scope: OwnerScope, decision: Decision, { cause }: Consulted): Promise<Decided> {
  const { action, candidate } = decision;
  const saidAgain = cause === "forgotten";
  const writes = action === "add" || action === "merge" || action === "supersede" || action === "review";
  if (!writes) return { decision, saidAgain: false, unreached: false };
  const waiting = await tx.memory.findFirst({
    where: {
      ownerId: scope.ownerId,
      status: "review",
      statementKey: { in: statementKeys(scope, candidate.statement) },
    },
    select: { id: true },
  });
  const why = AGAIN[cause ?? "forgotten"];
  if (waiting)
    return { decision: { action: "reinforce", candidate, memoryId: waiting.id, why }, saidAgain, unreached: false };
  const conflictsWithId =
    action === "supersede" ? decision.memoryIds[0] : action === "review" ? decision.conflictsWithId : undefined;
  return { decision: { action: "review", candidate, why, conflictsWithId }, saidAgain, unreached: false };
}

/** When each turn was said: the words of an edited one when they were edited. */
export const saidAtOf = (turns: Turn[]): Map<string, Date> =>
  new Map(turns.map((turn) => [turn.messageId, turn.editedAt ?? turn.at]));

function lastSaid({ evidence }: Candidate, { saidAt, now }: Writing): Date {
  const times = evidence.map(({ messageId }) => (saidAt.get(messageId) ?? now).getTime());
  return times.length ? new Date(Math.max(...times)) : now;
}

async function applyDecision(
  tx: Db,
  scope: OwnerScope,
  subjectId: string,
  { decision, saidAgain }: Decided,
  writing: Writing,
  applied: Applied,
): Promise<void> {
  const { candidate, why } = decision;
  switch (decision.action) {
    case "ignore":
      applied.ignored++;
      return;
    case "reinforce": {
      const { memoryId, slot } = decision;
      const count = await addEvidence(tx, scope, memoryId, candidate.evidence);
      if (slot)
        await tx.memory.updateMany({ where: { ownerId: scope.ownerId, id: memoryId, slot: null }, data: { slot } });
      await reviveMemories(tx, scope, [memoryId]);
      if (count) applied.changed++;
      return;
    }
    case "add":
    case "review": {
      const review = decision.action === "review";
      const standing = review
        ? ({ status: "review", conflictsWithId: decision.conflictsWithId, saidAgain } as const)
        : ({ status: "active" } as const);
      await saveMemory(tx, scope, candidate, subjectId, { ...writing, ...standing, why });
      applied.added++;
      return;
    }
    case "merge":
    case "supersede":
    case "end": {
      const heirId = await saveMemory(tx, scope, candidate, subjectId, { ...writing, status: "active", why });
      const merges = decision.action === "merge";
      const reworded = merges ? decision.memoryIds : (decision.rewords ?? []);
      if (reworded.length) {
        await passEvidence(tx, scope, reworded, heirId);
        await passPeople(tx, scope, reworded, heirId);
        await tx.memory.updateMany({
          where: { ownerId: scope.ownerId, conflictsWithId: { in: reworded } },
          data: { conflictsWithId: heirId },
        });
        await endMemories(tx, scope, reworded, { reason: "reworded", now: writing.now, heirId });
      }
      applied[merges ? "changed" : "added"]++;
      if (merges) return;
      if (candidate.redated) await passPeople(tx, scope, decision.memoryIds, heirId);
      applied.changed += await endMemories(tx, scope, decision.memoryIds, {
        reason: decision.action === "end" ? "ended" : "superseded",
        now: writing.now,
        trueUntil: candidate.valid?.from,
        heirId,
      });
    }
  }
}
