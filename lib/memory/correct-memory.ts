import type { Database } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { indexMemories } from "@/lib/memory/index/index-memories";
import { isStyleOnly } from "@/lib/memory/manner/is-style-only";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { endMemories } from "@/lib/memory/store/end-memories";
import { findMemory } from "@/lib/memory/store/find-memory";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { statementKey } from "@/lib/memory/store/statement-key";
import { layTombstones } from "@/lib/memory/store/tombstones";
import { summarise } from "@/lib/memory/summaries/summarise";
import type { OwnerScope } from "@/lib/scope";

/**
 * Replaces a memory's statement by the person's own wording. The old one is ended as corrected and stays as history; the
 * new one keeps its evidence (what was said), is marked as written by the person, and is as sure as can be. Recall no
 * longer gives the old words out of the message they stand in. Returns the new memory's id.
 */
export async function correctMemory(
  { prisma }: Database,
  scope: OwnerScope,
  memoryId: string,
  statement: string,
  now: Date,
): Promise<string> {
  const { ownerId } = scope;
  return prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const old = await findMemory(tx, scope, memoryId);
    if (old.status === "superseded") {
      throw new AppError("conflict", "memory is already ended", {
        userMessage: "That memory is history already. Edit the current one.",
      });
    }
    if (old.statement === statement) return old.id;
    if (old.kind === "manner" && !isStyleOnly(statement)) {
      throw new AppError("invalid", "manner beyond style", {
        userMessage:
          "Kith can follow wishes about style and form, not ones about what is true, safe or within its rules.",
      });
    }
    const id = newId(now.getTime());
    await tx.memory.create({
      data: {
        id,
        ownerId,
        subjectId: old.subjectId,
        kind: old.kind,
        // Other words do not settle a conflict.
        ...(old.status === "review" && old.conflictsWithId
          ? { status: "review", conflictsWithId: old.conflictsWithId, reviewAfter: old.reviewAfter }
          : { status: "active" }),
        statement,
        statementKey: statementKey(scope, statement),
        slot: old.slot,
        validFrom: old.validFrom,
        validTo: old.validTo,
        validPrecision: old.validPrecision,
        confidence: 1,
        importance: old.importance,
        sensitive: old.sensitive,
        pinned: old.pinned,
        author: "person",
        why: "You corrected it.",
        recordedAt: now,
      },
    });
    await tx.evidence.createMany({
      data: old.evidence.map(({ messageId, quote, start }) => ({
        id: newId(),
        ownerId,
        memoryId: id,
        messageId,
        quote,
        start,
      })),
    });
    await tx.memoryPerson.createMany({
      data: old.mentions.map(({ personId }) => ({ ownerId, memoryId: id, personId })),
    });
    await endMemories(tx, scope, [old.id], { reason: "corrected", now, heirId: id });
    // Reading those words again must not bring the old reading back.
    await layTombstones(tx, scope, [], old.evidence, now);
    await indexMemories(tx, scope, [id]);
    await rebuildProfile(tx, scope, now);
    await summarise(tx, scope, { messageIds: old.evidence.map((piece) => piece.messageId) }, now);
    return id;
  });
}
