import type { Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { indexMemories } from "@/lib/memory/index/index-memories";
import type { OwnerScope } from "@/lib/scope";
import { addEvidence } from "@/lib/memory/store/save-memory";

/**
 * Writes an ended memory anew, on the same evidence: when it was believed before stays as it was. Null where it is gone, or was
 * not ended.
 */
export async function reinstateMemory(tx: Db, scope: OwnerScope, memoryId: string, now: Date) {
  const { ownerId } = scope;
  const old = await tx.memory.findFirst({
    where: { id: memoryId, ownerId, status: "superseded" },
    include: { evidence: true, mentions: true },
  });
  if (!old || (!old.evidence.length && !old.sourceGoneAt)) return null;
  const id = newId(now.getTime());
  const { subjectId, kind, statement, statementKey, slot, importance, sensitive, pinned, withheldAt } = old;
  const { validFrom, validPrecision } = old;
  await tx.memory.create({
    data: {
      ...{ id, ownerId, subjectId, kind, statement, statementKey, slot, importance, sensitive, pinned, withheldAt },
      ...{
        validFrom,
        validPrecision,
        confidence: 1,
        author: "person",
        why: "You rolled the companion back.",
        sourceGoneAt: old.evidence.length ? null : old.sourceGoneAt,
        recordedAt: now,
      },
    },
  });
  await addEvidence(tx, scope, id, old.evidence);
  await tx.memoryPerson.createMany({
    data: old.mentions.map(({ personId }) => ({ ownerId, memoryId: id, personId })),
  });
  await indexMemories(tx, scope, [id]);
  return id;
}
