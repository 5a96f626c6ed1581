import { fromPrisma, type PgBoss } from "pg-boss";
import type { Db } from "@/lib/db/types";
import { REMEMBER } from "@/lib/jobs/queue";
import type { OwnerScope } from "@/lib/scope";

/** What a job carries: ids, never content. */
export interface RememberJob {
  ownerId: string;
  conversationId: string;
}

/**
 * Puts a conversation in the queue inside the caller's transaction: the job exists exactly when what it is to read does.
 * When one already waits for this conversation that one will read these turns too, and none is added.
 */
export async function enqueueRemember(
  boss: PgBoss,
  tx: Db,
  { ownerId }: OwnerScope,
  conversationId: string,
): Promise<void> {
  const job: RememberJob = { ownerId, conversationId };
  await boss.send(REMEMBER, job, { singletonKey: conversationId, db: fromPrisma(tx) });
}
