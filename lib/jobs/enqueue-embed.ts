import type { PgBoss } from "pg-boss";
import { EMBED } from "@/lib/jobs/queue";
import type { OwnerScope } from "@/lib/scope";

/** What a job carries: an id, never content. */
export interface EmbedJob {
  ownerId: string;
}

/** Asks for an owner's missing vectors. At most one such job of an owner waits and one runs. */
export async function enqueueEmbed(boss: PgBoss, { ownerId }: OwnerScope): Promise<void> {
  const job: EmbedJob = { ownerId };
  await boss.send(EMBED, job, { singletonKey: ownerId });
}
