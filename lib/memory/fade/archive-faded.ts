import type { Database } from "@/lib/db/types";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { isPersonaLocked } from "@/lib/memory/persona/lock-persona";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import type { OwnerScope } from "@/lib/scope";
import { ARCHIVE_BELOW, retention } from "./retention";
import { toFading } from "./to-fading";

/** Candidates weighed in one go; the oldest first, so that what is left has its turn the next day. */
const MOST = 5_000;

/**
 * Archives the owner's memories of which less than a tenth is kept, and notes that it was done. Archived is not gone: it
 * answers an exact question, and comes back when it is said or used again. Does nothing while memory is off.
 * Returns how many were archived.
 */
export async function archiveFaded({ prisma }: Database, scope: OwnerScope, now: Date): Promise<number> {
  const { ownerId } = scope;
  return prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const owner = await tx.user.findUnique({ where: { id: ownerId }, select: { memoryOn: true } });
    if (!owner?.memoryOn) return 0;
    const locked = await isPersonaLocked(tx, scope);
    const rows = await tx.memory.findMany({
      where: {
        ...{ ownerId, status: "active", pinned: false, sensitive: false, slot: null, kind: { not: "manner" } },
        // A locked companion stays as it is.
        subject: locked ? { kind: { not: "companion" } } : undefined,
      },
      include: { evidence: { select: { message: { select: { createdAt: true } } } } },
      orderBy: { recordedAt: "asc" },
      take: MOST,
    });
    const faded = rows.filter((row) => retention(toFading(row), now) < ARCHIVE_BELOW).map(({ id }) => id);
    await tx.memory.updateMany({ where: { ownerId, id: { in: faded } }, data: { status: "archived" } });
    await tx.user.update({ where: { id: ownerId }, data: { fadedAt: now } });
    if (faded.length) await rebuildProfile(tx, scope, now);
    return faded.length;
  });
}
