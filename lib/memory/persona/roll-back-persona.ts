import type { Database } from "@/lib/db/types";
import { AppError, notFound } from "@/lib/errors";
import { findCompanion, notePersona, readOwnStatements } from "@/lib/memory/persona/note-persona";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { endMemories } from "@/lib/memory/store/end-memories";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { reinstateMemory } from "@/lib/memory/persona/reinstate-memory";
import type { OwnerScope } from "@/lib/scope";

/**
 * Makes the companion what it was at an earlier version: name, description and what it had said of itself. What it said since
 * ends and stays as history; what has ended since is written anew on the same evidence. What was forgotten stays forgotten, and
 * the lock and the model are as they are. The log goes on: nothing of it is taken away. Throws not_found and conflict.
 */
export async function rollBackPersona(
  { prisma }: Database,
  scope: OwnerScope,
  version: number,
  now: Date,
): Promise<void> {
  const { ownerId } = scope;
  await prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const companion = await findCompanion(tx, scope);
    const where = { ownerId, companionId: companion.id };
    const target = await tx.personaVersion.findFirst({ where: { ...where, version } });
    if (!target) throw notFound("persona version");
    const last = await tx.personaVersion.findFirstOrThrow({ where, orderBy: { version: "desc" } });
    if (last.version === version) {
      throw new AppError("conflict", "rolled back to the newest version", {
        userMessage: "That is what it is now.",
      });
    }
    const current = (await readOwnStatements(tx, scope)).map(({ id }) => id);
    const since = current.filter((id) => !target.memoryIds.includes(id));
    await endMemories(tx, scope, since, { reason: "ended", now, heirId: null });
    for (const id of target.memoryIds) if (!current.includes(id)) await reinstateMemory(tx, scope, id, now);
    const { name, persona } = target;
    await tx.companion.updateMany({ where: { id: companion.id, ownerId }, data: { name, persona } });
    await tx.person.updateMany({ where: { ownerId, kind: "companion" }, data: { name } });
    await notePersona(tx, scope, { cause: "rollback", rolledBackTo: version, now });
    await rebuildProfile(tx, scope, now);
  });
}
