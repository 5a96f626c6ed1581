import type { EndedReason } from "@/lib/db/generated/enums";
import type { Db } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { indexMemories } from "@/lib/memory/index/index-memories";
import { isStyleOnly } from "@/lib/memory/manner/is-style-only";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { endMemories } from "@/lib/memory/store/end-memories";
import type { findMemory } from "@/lib/memory/store/find-memory";
import { statementKey } from "@/lib/memory/store/statement-key";
import { layTombstones } from "@/lib/memory/store/tombstones";
import { summarise } from "@/lib/memory/summaries/summarise";
import type { Evidence, MemoryKind, Precision } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";
import { addEvidence } from "@/lib/memory/store/save-memory";

export type StoredMemory = Awaited<ReturnType<typeof findMemory>>;

/** What a memory says, whole. */
export interface Content {
  statement: string;
  kind: MemoryKind;
  subjectId: string;
  validFrom: Date | null;
  validTo: Date | null;
  validPrecision: Precision | null;
  importance: number;
  sensitive: boolean;
  pinned: boolean;
}

export const contentOf = (row: StoredMemory): Content => ({
  statement: row.statement,
  kind: row.kind,
  subjectId: row.subjectId,
  validFrom: row.validFrom,
  validTo: row.validTo,
  validPrecision: row.validPrecision,
  importance: row.importance,
  sensitive: row.sensitive,
  pinned: row.pinned,
});

interface Version {
  /** The version it is written from; it stays as history. */
  from: StoredMemory;
  content: Content;
  why: string;
  evidence?: Evidence[];
  /** Whom it takes the place of; `from` unless said otherwise. */
  replaces?: { ids: string[]; reason: EndedReason };
  now: Date;
}

/**
 * Writes a memory as the person has it now: a row of its own with the evidence, as sure as can be, which takes the place of the
 * old one. Nothing is overwritten. Runs in the transaction that holds the owner's lock. Returns its id.
 */
export async function writeVersion(tx: Db, scope: OwnerScope, version: Version): Promise<string> {
  const { from, content, why, now } = version;
  const { ownerId } = scope;
  const evidence = version.evidence ?? from.evidence;
  const { ids, reason } = version.replaces ?? { ids: [from.id], reason: "corrected" as const };
  refuseBeyondStyle(content);
  if (content.subjectId !== from.subjectId) await requireOwnWords(tx, scope, content.subjectId, evidence);
  const id = newId(now.getTime());
  await tx.memory.create({
    data: {
      ...content,
      ...{ id, ownerId, statementKey: statementKey(scope, content.statement) },
      // Other words do not settle a conflict.
      ...(from.status === "review" && from.conflictsWithId
        ? { status: "review", conflictsWithId: from.conflictsWithId, reviewAfter: from.reviewAfter }
        : { status: "active" }),
      // A slot names the question it answers; what it is about style answers none about life, and the other way round.
      slot: (from.kind === "manner") === (content.kind === "manner") ? from.slot : null,
      ...{ confidence: 1, author: "person", why, recordedAt: now },
      ...{ useCount: from.useCount, lastUsedAt: from.lastUsedAt, withheldAt: from.withheldAt },
      // What stands on the person's word alone goes on doing so.
      sourceGoneAt: evidence.length ? null : from.sourceGoneAt,
    },
  });
  await addEvidence(tx, scope, id, evidence);
  const people = new Set(from.mentions.map(({ personId }) => personId));
  if (content.subjectId !== from.subjectId) people.delete(from.subjectId);
  people.add(content.subjectId);
  await tx.memoryPerson.createMany({ data: [...people].map((personId) => ({ ownerId, memoryId: id, personId })) });
  await endMemories(tx, scope, ids, { reason, now, heirId: id });
  // Reading those words again must not bring the old reading back.
  await layTombstones(tx, scope, [], evidence, now, "corrected");
  await indexMemories(tx, scope, [id]);
  await rebuildProfile(tx, scope, now);
  await summarise(tx, scope, { messageIds: evidence.map((piece) => piece.messageId) }, now);
  return id;
}

function refuseBeyondStyle({ kind, statement }: Content): void {
  if (kind !== "manner" || isStyleOnly(statement)) return;
  throw new AppError("invalid", "manner beyond style", {
    userMessage: "Kith can follow wishes about style and form, not ones about what is true, safe or within its rules.",
  });
}

/** What only the companion said is about nobody else: the database holds to that, and here the person is told. */
async function requireOwnWords(
  tx: Db,
  { ownerId }: OwnerScope,
  subjectId: string,
  evidence: Evidence[],
): Promise<void> {
  const subject = await tx.person.findFirst({ where: { ownerId, id: subjectId }, select: { kind: true } });
  if (subject?.kind === "companion") return;
  const ids = evidence.map(({ messageId }) => messageId);
  if (await tx.message.count({ where: { ownerId, id: { in: ids }, role: "user" } })) return;
  throw new AppError("conflict", "memory rests on the companion's words alone", {
    userMessage: "This rests on Kith's own words alone, so it cannot be about you or somebody else.",
  });
}
