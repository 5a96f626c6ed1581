import type { PgBoss } from "pg-boss";
import type { Database } from "@/lib/db/types";
import { enqueueEmbed, type EmbedJob } from "@/lib/jobs/enqueue-embed";
import { fillVectors } from "@/lib/memory/index/fill-vectors";
import { mintOwnerScope } from "@/lib/scope";

/** Entries a job embeds at most: what it has done stays, and it ends well before it expires. */
const MOST = 2_000;

export interface EmbedOutcome {
  filled: number;
  /** There may be more; another job is to follow. */
  more: boolean;
}

/**
 * Gives an owner's entries the vectors of today's embedding that they lack, after a switch or an outage. Recall answers
 * meanwhile, by words where a vector is missing. Safe to repeat. Does nothing while the owner's memory is off or when the
 * owner is gone. Throws unavailable when the embedding cannot be reached; the queue then tries again.
 */
export async function embedOwner({ prisma }: Database, { ownerId }: EmbedJob, most = MOST): Promise<EmbedOutcome> {
  const owner = await prisma.user.findUnique({ where: { id: ownerId }, select: { memoryOn: true } });
  if (!owner?.memoryOn) return { filled: 0, more: false };
  const filled = await fillVectors(prisma, mintOwnerScope(ownerId), { most });
  return { filled, more: filled >= most };
}

/** `embedOwner`, and another job after it when there may be more. */
export async function embedOwnerOn(boss: PgBoss, database: Database, job: EmbedJob): Promise<EmbedOutcome> {
  const outcome = await embedOwner(database, job);
  if (outcome.more) await enqueueEmbed(boss, mintOwnerScope(job.ownerId));
  return outcome;
}
