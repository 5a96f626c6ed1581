import type { Prisma } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import { consultTombstones } from "@/lib/memory/store/tombstones";
import { statementKey } from "@/lib/memory/store/statement-key";
import type { Given, Outcome } from "@/lib/portable/kith/apply-rows";
import type { Row } from "@/lib/portable/rows";
import type { OwnerScope } from "@/lib/scope";

const FORGOTTEN = "You had Kith forget this.";
const UNPROVEN = "What it rests on is not here.";

type Piece = { id: string; messageId: string; quote: string; start: number; createdAt: Date };
type MemoryLine = Row & {
  id: string;
  status: string;
  subjectId: string;
  statement: string;
  evidence: Piece[];
  mentions: { personId: string }[];
};

/** Writes memories with their evidence and people. What the account had forgotten does not come back. */
export async function saveMemories(tx: Db, scope: OwnerScope, given: Given[], outcome: Outcome): Promise<Outcome> {
  const { ownerId } = scope;
  const lines = given.map(({ line, row }) => ({ line, row: row as MemoryLine }));
  const messages = await texts(
    tx,
    ownerId,
    lines.flatMap(({ row }) => row.evidence.map((piece) => piece.messageId)),
  );
  const people = await existing(
    tx,
    ownerId,
    lines.flatMap(({ row }) => row.mentions.map((one) => one.personId)),
  );
  const forgotten = await tx.tombstone.count({ where: { ownerId } });
  const memories: Prisma.MemoryCreateManyInput[] = [];
  const evidence: Prisma.EvidenceCreateManyInput[] = [];
  const mentions: Prisma.MemoryPersonCreateManyInput[] = [];
  for (const { line, row } of lines) {
    const { evidence: pieces, mentions: named, ...columns } = row;
    const proven = pieces.filter(
      ({ messageId, quote, start }) => messages.get(messageId)?.text.slice(start, start + quote.length) === quote,
    );
    if (forgotten && (await consultTombstones(tx, scope, row.statement, [])) !== "free") {
      outcome.refusals.push({ line, why: FORGOTTEN });
      continue;
    }
    if (pieces.length && !proven.length) {
      outcome.refusals.push({ line, why: UNPROVEN });
      continue;
    }
    memories.push({
      ...(columns as unknown as Prisma.MemoryCreateManyInput),
      ...{ ownerId, statementKey: statementKey(scope, row.statement), supersededById: null, conflictsWithId: null },
    });
    evidence.push(...proven.map((piece) => ({ ...piece, ownerId, memoryId: row.id })));
    const personIds = new Set(named.map(({ personId }) => personId).filter((id) => people.has(id)));
    mentions.push(...[...personIds].map((personId) => ({ ownerId, memoryId: row.id, personId })));
  }
  const made = await tx.memory.createManyAndReturn({ data: memories, skipDuplicates: true, select: { id: true } });
  const written = new Set(made.map(({ id }) => id));
  await tx.evidence.createMany({ data: evidence.filter((row) => written.has(row.memoryId)), skipDuplicates: true });
  await tx.memoryPerson.createMany({ data: mentions.filter((row) => written.has(row.memoryId)), skipDuplicates: true });
  outcome.added += written.size;
  return outcome;
}

async function texts(tx: Db, ownerId: string, ids: string[]) {
  const rows = await tx.message.findMany({
    where: { ownerId, id: { in: [...new Set(ids)] } },
    select: { id: true, text: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

async function existing(tx: Db, ownerId: string, ids: string[]): Promise<Set<string>> {
  const rows = await tx.person.findMany({ where: { ownerId, id: { in: [...new Set(ids)] } }, select: { id: true } });
  return new Set(rows.map((row) => row.id));
}
