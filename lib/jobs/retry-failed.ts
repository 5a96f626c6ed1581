import type { PgBoss } from "pg-boss";
import type { Db } from "@/lib/db/types";
import { enqueueForOwner } from "@/lib/jobs/enqueue-for-owner";
import { enqueueRemember } from "@/lib/jobs/enqueue-remember";
import { EMBED } from "@/lib/jobs/queue";
import { wakeWorker } from "@/lib/jobs/wake";
import type { OwnerScope } from "@/lib/scope";

/** Queued in one go; the sweep finds the rest. */
const MOST = 200;

/** Queues an owner's conversations that have messages after the cursor, or edited behind it, to be tried at once. Returns how many. */
export async function retryFailed(boss: PgBoss, db: Db, scope: OwnerScope): Promise<number> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT "id"::text AS "id" FROM "Conversation" WHERE "ownerId" = ${scope.ownerId}::uuid AND ("rememberedSeq" < "lastSeq" OR "id" IN (
      SELECT "conversationId" FROM "Message" WHERE "ownerId" = ${scope.ownerId}::uuid AND "rereadAt" IS NOT NULL))
    ORDER BY "lastMessageAt" DESC LIMIT ${MOST}`;
  for (const { id } of rows) await enqueueRemember(boss, db, scope, id);
  wakeWorker();
  return rows.length;
}

/** Queues the job that fills an owner's missing vectors, to be tried at once. */
export async function retryEmbedding(boss: PgBoss, scope: OwnerScope): Promise<void> {
  await enqueueForOwner(boss, EMBED, scope);
  wakeWorker();
}
