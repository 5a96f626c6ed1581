import type { Database, Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { rowsOf } from "@/lib/portable/rows";
import { TABLES } from "@/lib/portable/tables";
import type { DeletionReceipt } from "@/lib/portable/types";
import type { OwnerScope } from "@/lib/scope";

/** Years of talk are many rows, and they go together or not at all. */
const TIMEOUT_MS = 10 * 60_000;

/** What the receipt counts: what the person would call things by. */
const COUNTED: Record<string, string> = {
  Conversation: "conversations",
  Message: "messages",
  Memory: "memories",
  Person: "people",
  Episode: "episodes",
  Profile: "versions of portraits",
  Summary: "summaries",
  Trace: "traces of replies",
  KeptPrompt: "kept prompts",
  Tombstone: "tombstones",
};

/** How many rows of each kind an owner has. */
export async function countAll(db: Db, { ownerId }: OwnerScope): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { model } of TABLES) {
    const name = COUNTED[model];
    if (name) counts[name] = await rowsOf(db, model).count({ where: { ownerId } });
  }
  counts["searchable entries"] = await db.indexEntry.count({ where: { ownerId } });
  return counts;
}

/**
 * Deletes an account with every row of every table that is its owner's, jobs and log entries about it too, and gives the receipt,
 * which is all that is left. What is kept for the installation says only that an account went, when, and the receipt's id. All
 * or nothing.
 */
export async function deleteAccount(
  { prisma }: Pick<Database, "prisma">,
  scope: OwnerScope,
  now: Date,
): Promise<DeletionReceipt> {
  const { ownerId } = scope;
  return prisma.$transaction(
    async (tx) => {
      // Whoever is writing for this owner is done before, or finds nobody after.
      await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${ownerId}::uuid FOR UPDATE`;
      const counts = await countAll(tx, scope);
      const { email } = await tx.user.findUniqueOrThrow({ where: { id: ownerId }, select: { email: true } });
      await tx.$executeRaw`DELETE FROM pgboss.job WHERE "data"->>'ownerId' = ${ownerId}`;
      await tx.verificationToken.deleteMany({ where: { identifier: email } });
      await tx.throttle.deleteMany({ where: { key: `messages:${ownerId}` } });
      await tx.auditEvent.deleteMany({ where: { ownerId } });
      // What an admin did with others' accounts stays told; who it was is not.
      await tx.auditEvent.updateMany({ where: { actorId: ownerId }, data: { actorId: null } });
      await tx.auditEvent.updateMany({ where: { targetId: ownerId }, data: { targetId: null } });
      await tx.user.delete({ where: { id: ownerId }, select: { id: true } });
      const id = newId(now.getTime());
      await tx.auditEvent.create({ data: { id: newId(), at: now, action: "account.delete", targetId: id } });
      return { id, at: now.toISOString(), counts };
    },
    { timeout: TIMEOUT_MS },
  );
}
