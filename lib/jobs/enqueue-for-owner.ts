import type { PgBoss } from "pg-boss";
import type { EMBED, FADE } from "@/lib/jobs/queue";
import type { OwnerScope } from "@/lib/scope";

/** What a job about all of an owner's memory carries: an id, never content. */
export interface OwnerJob {
  ownerId: string;
}

/** Asks for an owner's missing vectors or the day's fading. Of each at most one job of an owner waits and one runs. */
export async function enqueueForOwner(
  boss: PgBoss,
  queue: typeof EMBED | typeof FADE,
  { ownerId }: OwnerScope,
): Promise<void> {
  const job: OwnerJob = { ownerId };
  await boss.send(queue, job, { singletonKey: ownerId });
}
