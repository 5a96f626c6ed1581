import type { Database, Db } from "@/lib/db/types";
import { findMemory } from "@/lib/memory/store/find-memory";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { contentOf, writeVersion, type StoredMemory } from "@/lib/memory/store/write-version";
import { findHeir } from "@/lib/memory/view/find-heir";
import { isMerged } from "@/lib/memory/view/is-merged";
import { isWording } from "@/lib/memory/store/never-held";
import type { OwnerScope } from "@/lib/scope";

/**
 * Makes what an ended version says current again, as a new version in place of the one that is current now, which becomes
 * history. One that was merged into another is separate again and replaces nothing. Returns the id of the memory that is
 * current now; that of one which is current already is its own.
 */
export async function restoreMemory(
  { prisma }: Database,
  scope: OwnerScope,
  versionId: string,
  now: Date,
): Promise<string> {
  return prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const from = await findMemory(tx, scope, versionId);
    if (from.status !== "superseded") return from.id;
    const heir = await findCurrent(tx, scope, from);
    const merged = heir && isMerged(from, heir);
    const replaced = heir && !merged ? [heir.id] : [];
    // A wording that was corrected rests on the same words as the one that is current; a replaced one on its own.
    const wording = isWording(from.endedReason);
    const evidence = wording && heir ? [...from.evidence, ...heir.evidence] : from.evidence;
    const content = { ...contentOf(from), pinned: heir?.pinned ?? from.pinned };
    // What ended it gave it its end in the world; restored, it is open again unless it had one of its own.
    const validTo = !wording && heir && isSame(from.validTo, heir.validFrom) ? null : content.validTo;
    const why = merged ? "You made it separate again." : "You restored it.";
    const id = await writeVersion(tx, scope, {
      ...{ from, content: { ...content, validTo }, why, evidence, now },
      replaces: { ids: replaced, reason: "corrected" },
    });
    const alone = { id: from.id, ownerId: scope.ownerId, supersededById: null };
    await tx.memory.updateMany({ where: alone, data: { supersededById: id } });
    return id;
  });
}

const isSame = (one: Date | null, other: Date | null) => one !== null && one.getTime() === other?.getTime();

async function findCurrent(tx: Db, scope: OwnerScope, from: StoredMemory): Promise<StoredMemory | null> {
  const id = await findHeir(tx, scope, from.id);
  const heir = id === from.id ? null : await findMemory(tx, scope, id);
  return heir && heir.status !== "superseded" ? heir : null;
}
