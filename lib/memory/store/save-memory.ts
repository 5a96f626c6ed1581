import type { Author, MemoryStatus } from "@/lib/db/generated/enums";
import type { Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { indexMemories } from "@/lib/memory/index/index-memories";
import { resolvePerson } from "@/lib/memory/store/resolve-person";
import { statementKey } from "@/lib/memory/store/statement-key";
import { fromWhen } from "@/lib/memory/store/to-when";
import type { Candidate, Evidence } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

export interface Writing {
  author: Author;
  now: Date;
  /** When each message was said, by id. */
  saidAt: ReadonlyMap<string, Date>;
}

interface Standing {
  status: MemoryStatus;
  why: string;
  /** What one that goes to review does not fit with. */
  conflictsWithId?: string;
  /** It was forgotten, and said again. */
  saidAgain?: boolean;
}

/** Writes a memory with its evidence, people and index entry. The caller's transaction makes them one. */
export async function saveMemory(
  tx: Db,
  scope: OwnerScope,
  candidate: Candidate,
  subjectId: string,
  { status, why, author, now, conflictsWithId, saidAgain }: Omit<Writing, "saidAt"> & Standing,
): Promise<string> {
  const { ownerId } = scope;
  const id = newId(now.getTime());
  await tx.memory.create({
    data: {
      id,
      ownerId,
      subjectId,
      kind: candidate.kind,
      status,
      statement: candidate.statement,
      statementKey: statementKey(scope, candidate.statement),
      slot: candidate.slot ?? null,
      ...fromWhen(candidate.valid),
      confidence: candidate.confidence,
      importance: candidate.importance,
      sensitive: candidate.sensitive,
      author,
      why,
      conflictsWithId,
      saidAgain,
      recordedAt: now,
    },
  });
  await addEvidence(tx, scope, id, candidate.evidence);
  const people = new Set<string>();
  for (const person of candidate.people) people.add(await resolvePerson(tx, scope, person));
  people.add(subjectId);
  await tx.memoryPerson.createMany({
    data: [...people].map((personId) => ({ ownerId, memoryId: id, personId })),
    skipDuplicates: true,
  });
  await indexMemories(tx, scope, [id]);
  return id;
}

export async function addEvidence(
  tx: Db,
  { ownerId }: OwnerScope,
  memoryId: string,
  evidence: Evidence[],
): Promise<number> {
  const { count } = await tx.evidence.createMany({
    data: evidence.map(({ messageId, quote, start }) => ({ id: newId(), ownerId, memoryId, messageId, quote, start })),
    skipDuplicates: true,
  });
  return count;
}

/** Gives one memory the evidence of others as well. */
export async function passEvidence(tx: Db, scope: OwnerScope, fromIds: string[], toId: string): Promise<void> {
  const rows = await tx.evidence.findMany({ where: { ownerId: scope.ownerId, memoryId: { in: fromIds } } });
  await addEvidence(tx, scope, toId, rows);
}

/** Gives one memory the people of others as well: what is told anew with another day is about the same ones. */
export async function passPeople(tx: Db, { ownerId }: OwnerScope, fromIds: string[], toId: string): Promise<void> {
  const rows = await tx.memoryPerson.findMany({ where: { ownerId, memoryId: { in: fromIds } } });
  await tx.memoryPerson.createMany({
    data: rows.map(({ personId }) => ({ ownerId, memoryId: toId, personId })),
    skipDuplicates: true,
  });
}
