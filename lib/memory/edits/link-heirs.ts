import type { Db } from "@/lib/db/types";
import { likeness } from "@/lib/memory/view/diff-words";
import type { OwnerScope } from "@/lib/scope";

const ALIKE = 0.3;
/** Why the heir is there, for the person. */
const WHY = "You edited the message it comes from.";

/**
 * What an edit of a message ended stands in line with what its new words gave in its place: the answer to the same question,
 * else the likest statement about the same subject. What has none stays history of its own.
 */
export async function linkHeirs(
  tx: Db,
  { ownerId }: OwnerScope,
  { messageId, editedAt }: { messageId: string; editedAt: Date },
): Promise<void> {
  const ended = await tx.memory.findMany({
    where: {
      ...{ ownerId, endedAt: editedAt, endedReason: "corrected", supersededById: null },
      evidence: { none: { messageId } },
    },
  });
  if (!ended.length) return;
  const heirs = await tx.memory.findMany({
    where: { ownerId, status: { not: "superseded" }, recordedAt: { gte: editedAt }, evidence: { some: { messageId } } },
  });
  for (const old of ended) {
    const about = heirs.filter(({ subjectId }) => subjectId === old.subjectId);
    const likest = about
      .map((one) => ({ one, like: likeness(one.statement, old.statement) }))
      .filter(({ like }) => like >= ALIKE)
      .sort((a, b) => b.like - a.like)[0]?.one;
    const heir = about.find(({ slot }) => slot !== null && slot === old.slot) ?? likest;
    if (!heir) continue;
    const { withheldAt } = old;
    await tx.memory.updateMany({
      where: { id: heir.id, ownerId },
      data: { why: WHY, ...(withheldAt ? { withheldAt } : {}) },
    });
    await tx.memory.updateMany({
      where: { id: old.id, ownerId },
      data: { supersededById: heir.id },
    });
  }
}
