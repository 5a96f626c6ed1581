import type { Database, Db } from "@/lib/db/types";
import { AppError, notFound } from "@/lib/errors";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { findMemory } from "@/lib/memory/store/find-memory";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { resolvePerson } from "@/lib/memory/store/resolve-person";
import { contentOf, writeVersion, type Content } from "@/lib/memory/store/write-version";
import type { OwnerScope } from "@/lib/scope";

/** Somebody Kith knows, or a name. */
export type SubjectChoice = { id: string } | { name: string };

/** What the person changes; what is absent stays. */
export type Revision = Partial<Omit<Content, "subjectId">> & { subject?: SubjectChoice };

/**
 * Writes what the person changed of a memory as a new version: the old one is ended as corrected and stays as history, the new
 * one keeps the evidence (what was said), is marked as written by the person, and is as sure as can be. Pinning alone is a mark
 * on the memory and makes no version. Returns the id of the memory that is current now. Throws not_found, and conflict for
 * one that is history.
 */
export async function reviseMemory(
  { prisma }: Database,
  scope: OwnerScope,
  memoryId: string,
  { subject, ...given }: Revision,
  now: Date,
): Promise<string> {
  return prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const from = await findMemory(tx, scope, memoryId);
    if (from.status === "superseded") {
      throw new AppError("conflict", "memory is already ended", {
        userMessage: "That memory is history already. Edit the current one.",
      });
    }
    const old = contentOf(from);
    const content = { ...old, ...given, subjectId: await chooseSubject(tx, scope, subject, old.subjectId) };
    const why = sayChange(old, content);
    if (why) return writeVersion(tx, scope, { from, content, why, now });
    if (content.pinned !== old.pinned) {
      await tx.memory.updateMany({ where: { id: memoryId, ownerId: scope.ownerId }, data: { pinned: content.pinned } });
      await rebuildProfile(tx, scope, now);
    }
    return memoryId;
  });
}

async function chooseSubject(
  tx: Db,
  scope: OwnerScope,
  subject: SubjectChoice | undefined,
  old: string,
): Promise<string> {
  if (!subject) return old;
  if ("name" in subject) return resolvePerson(tx, scope, { kind: "person", name: subject.name });
  const known = await tx.person.findFirst({ where: { ownerId: scope.ownerId, id: subject.id }, select: { id: true } });
  if (!known) throw notFound("person");
  return known.id;
}

/** Why the new version is there, as the history tells it; empty where nothing it says has changed. */
function sayChange(old: Content, next: Content): string {
  const time = (at: Date | null) => at?.getTime() ?? null;
  const changes = [
    old.statement !== next.statement && "the words",
    old.kind !== next.kind && "its kind",
    old.subjectId !== next.subjectId && "whom it is about",
    (time(old.validFrom) !== time(next.validFrom) ||
      time(old.validTo) !== time(next.validTo) ||
      old.validPrecision !== next.validPrecision) &&
      "when it is true",
    old.importance !== next.importance && "how much it matters",
    old.sensitive !== next.sensitive && "whether it is sensitive",
  ].filter((change) => change !== false);
  if (!changes.length) return "";
  if (changes.length === 1 && changes[0] === "the words") return "You corrected it.";
  const last = changes.pop();
  return `You changed ${changes.length ? `${changes.join(", ")} and ` : ""}${last}.`;
}
