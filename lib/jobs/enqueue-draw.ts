import { fromPrisma, type PgBoss } from "pg-boss";
import type { Db } from "@/lib/db/types";
import type { RememberJob } from "@/lib/jobs/enqueue-remember";
import { DRAW } from "@/lib/jobs/queue";
import type { OwnerScope } from "@/lib/scope";

/** What a job carries: ids, never content. */
export type DrawJob = RememberJob;

/** Asks that a memory model read a conversation's episodes that are over. Of one conversation at most one job waits and one runs. */
export async function enqueueDraw(
  boss: PgBoss,
  db: Db,
  { ownerId }: OwnerScope,
  conversationId: string,
): Promise<void> {
  const job: DrawJob = { ownerId, conversationId };
  await boss.send(DRAW, job, { singletonKey: conversationId, db: fromPrisma(db) });
}
