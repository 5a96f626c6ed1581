import type { Database, Db } from "@/lib/db/types";
import { findCompanion, notePersona, readLast } from "@/lib/memory/persona/note-persona";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import type { OwnerScope } from "@/lib/scope";

/** Locks the persona, so that nothing learnt changes it, or unlocks it. The person's own hand still can. */
export async function lockPersona({ prisma }: Database, scope: OwnerScope, locked: boolean, now: Date): Promise<void> {
  const { ownerId } = scope;
  await prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const companion = await findCompanion(tx, scope);
    if ((companion.lockedAt !== null) === locked) return;
    await readLast(tx, ownerId, companion);
    await tx.companion.updateMany({ where: { id: companion.id, ownerId }, data: { lockedAt: locked ? now : null } });
    await notePersona(tx, scope, { cause: "lock", now });
  });
}

/** Whether what is learnt may not change the companion. */
export const isPersonaLocked = async (db: Db, { ownerId }: OwnerScope): Promise<boolean> =>
  (await db.companion.findFirst({ where: { ownerId, lockedAt: { not: null } }, select: { id: true } })) !== null;
