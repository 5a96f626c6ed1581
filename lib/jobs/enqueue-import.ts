import { fromPrisma, type PgBoss } from "pg-boss";
import type { Db } from "@/lib/db/types";
import { IMPORT } from "@/lib/jobs/queue";
import type { OwnerScope } from "@/lib/scope";

/** What a job carries: ids, never content. */
export interface ImportJob {
  ownerId: string;
  importId: string;
}

/** Asks for an import to be worked, inside the caller's transaction. Of one import at most one job waits and one runs. */
export async function enqueueImport(boss: PgBoss, tx: Db, { ownerId }: OwnerScope, importId: string): Promise<void> {
  const job: ImportJob = { ownerId, importId };
  await boss.send(IMPORT, job, { singletonKey: importId, db: fromPrisma(tx) });
}
