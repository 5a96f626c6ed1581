import type { Database, Db } from "@/lib/db/types";
import { notFound } from "@/lib/errors";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import type { OwnerScope } from "@/lib/scope";

/** One change of many memories at once, and the portraits drawn anew. Returns how many changed; throws not_found where none is the owner's. */
export async function changeMany(
  { prisma }: Database,
  scope: OwnerScope,
  now: Date,
  change: (tx: Db) => Promise<{ known: number; changed: number }>,
): Promise<number> {
  return prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const { known, changed } = await change(tx);
    if (!known) throw notFound("memories");
    if (changed) await rebuildProfile(tx, scope, now);
    return changed;
  });
}
