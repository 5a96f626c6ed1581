import type { Database } from "@/lib/db/types";
import { findCompanion, notePersona, readLast } from "@/lib/memory/persona/note-persona";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import type { OwnerScope } from "@/lib/scope";

export interface Persona {
  name: string;
  persona: string;
}

/** Gives the companion another name or description, by the person's own hand: also while it is locked. */
export async function savePersona({ prisma }: Database, scope: OwnerScope, to: Persona, now: Date): Promise<void> {
  const { ownerId } = scope;
  await prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const companion = await findCompanion(tx, scope);
    await readLast(tx, ownerId, companion);
    await tx.companion.updateMany({
      where: { id: companion.id, ownerId },
      data: { name: to.name, persona: to.persona },
    });
    await tx.person.updateMany({ where: { ownerId, kind: "companion" }, data: { name: to.name } });
    await notePersona(tx, scope, { cause: "settings", now });
  });
}
