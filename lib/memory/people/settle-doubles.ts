import type { Db } from "@/lib/db/types";
import type { EndedByMerge } from "@/lib/memory/people/types";
import { endMemories } from "@/lib/memory/store/end-memories";
import { addEvidence } from "@/lib/memory/store/save-memory";
import type { OwnerScope } from "@/lib/scope";

/**
 * After two people became one: where they now have two current answers to one question (two homes), or the same statement
 * twice, the newer stands and the older is history, as if both had been said of one person. The same statement's newer one
 * keeps the places of both. Nothing is deleted. Returns what was ended, as it was.
 */
export async function settleDoubles(
  tx: Db,
  scope: OwnerScope,
  personId: string,
  moved: string[],
  now: Date,
): Promise<EndedByMerge[]> {
  const { ownerId } = scope;
  const twice = await tx.memory.groupBy({
    by: ["statementKey"],
    where: { ownerId, subjectId: personId, status: { in: ["active", "archived"] } },
    having: { statementKey: { _count: { gt: 1 } } },
  });
  const current = await tx.memory.findMany({
    where: {
      ...{ ownerId, subjectId: personId, status: { in: ["active", "archived"] } },
      AND: [
        { OR: [{ validTo: null }, { validTo: { gt: now } }] },
        { OR: [{ slot: { not: null } }, { statementKey: { in: twice.map((row) => row.statementKey) } }] },
      ],
    },
    select: {
      ...{ id: true, slot: true, statementKey: true, status: true, validFrom: true, validTo: true, recordedAt: true },
      evidence: { select: { messageId: true, quote: true, start: true } },
    },
  });
  const newest = (memory: (typeof current)[number]) => (memory.validFrom ?? memory.recordedAt).getTime();
  const isMoved = new Set(moved);
  const ended: EndedByMerge[] = [];
  const gone = new Set<string>();
  const questions = (memory: (typeof current)[number]) => [
    `same ${memory.statementKey}`,
    ...(memory.slot && (memory.validFrom ?? now) <= now ? [`slot ${memory.slot}`] : []),
  ];
  for (const question of new Set(current.flatMap(questions))) {
    const answers = current.filter((memory) => !gone.has(memory.id) && questions(memory).includes(question));
    // Two that one person had before are not this merge's business.
    if (!answers.some(({ id }) => isMoved.has(id)) || answers.every(({ id }) => isMoved.has(id))) continue;
    const [heir, ...older] = answers.sort((a, b) => newest(b) - newest(a));
    for (const { id, status, validTo, evidence } of older) {
      const before = await evidenceIds(tx, ownerId, heir!.id);
      if (question.startsWith("same")) await addEvidence(tx, scope, heir!.id, evidence);
      const added = (await evidenceIds(tx, ownerId, heir!.id)).filter((piece) => !before.includes(piece));
      const trueUntil = question.startsWith("slot") ? (heir!.validFrom ?? undefined) : undefined;
      await endMemories(tx, scope, [id], { reason: "superseded", now, trueUntil, heirId: heir!.id });
      gone.add(id);
      ended.push({
        ...{ id, heirId: heir!.id, status: status as "active" | "archived", evidenceIds: added },
        validTo: validTo?.toISOString() ?? null,
      });
    }
  }
  return ended;
}

const evidenceIds = async (tx: Db, ownerId: string, memoryId: string): Promise<string[]> =>
  (await tx.evidence.findMany({ where: { ownerId, memoryId }, select: { id: true } })).map((row) => row.id);
