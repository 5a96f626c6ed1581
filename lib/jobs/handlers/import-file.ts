import type { PgBoss } from "pg-boss";
import type { Database } from "@/lib/db/types";
import { enqueueImport, type ImportJob } from "@/lib/jobs/enqueue-import";
import { enqueueRemember } from "@/lib/jobs/enqueue-remember";
import { giveUp, workImport } from "@/lib/portable/work/work-import";
import { mintOwnerScope } from "@/lib/scope";

/** As often as the queue tries a job. */
const TRIES = 6;
/** A job works so long at most, and well below its expiry; what is left is another job's. */
const BUDGET_MS = 60_000;
const BATCH = 100;

/**
 * Takes in a brought file for a while. Another job follows when there is more. An import or owner that is gone is a
 * no-op. Throws when it fails for another reason than the file; the last try ends the import.
 */
export async function importFile(
  boss: PgBoss,
  database: Database,
  { ownerId, importId }: ImportJob,
  now: () => Date,
  { budgetMs = BUDGET_MS, attempt = 1 } = {},
): Promise<{ more: boolean }> {
  const scope = mintOwnerScope(ownerId);
  const outcome = await workImport(database, scope, importId, {
    now,
    until: performance.now() + budgetMs,
    remember: (tx, conversationId) => enqueueRemember(boss, tx, scope, conversationId),
  }).catch(async (error: unknown) => {
    if (attempt >= TRIES) await giveUp(database, scope, importId, now());
    throw error;
  });
  if (outcome.more) await enqueueImport(boss, database.prisma, scope, importId);
  return outcome;
}

/** Queues imports that have not moved since. Returns how many. */
export async function enqueueStalledImports(boss: PgBoss, { prisma }: Database, since: Date): Promise<number> {
  const rows = await prisma.import.findMany({
    where: { status: "running", updatedAt: { lte: since } },
    select: { id: true, ownerId: true },
    take: BATCH,
  });
  for (const { id, ownerId } of rows) await enqueueImport(boss, prisma, mintOwnerScope(ownerId), id);
  return rows.length;
}
