import type { Db } from "@/lib/db/types";
import { forgetInProfiles } from "@/lib/memory/profile/forget-in-profiles";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { layTombstones } from "@/lib/memory/store/tombstones";
import { forgetInSummaries } from "@/lib/memory/summaries/forget-in-summaries";
import type { Changed } from "@/lib/memory/summaries/summarise";
import type { OwnerScope } from "@/lib/scope";

export interface Erased {
  memories: number;
  /** The places the erased memories rested on. */
  places: { messageId: string; quote: string; start: number }[];
  statements: string[];
  /** The summaries they stood in, for `summarise` to build anew. */
  summaries: Changed;
}

/**
 * Deletes memories with their evidence, vectors, terms and trace entries, takes them out of every portrait and summary, and leaves
 * tombstones, so that reading the same words again brings nothing back; `tombstones: false` where they lie already or none
 * are wanted. The messages are left as they are.
 */
export async function eraseMemories(
  tx: Db,
  scope: OwnerScope,
  ids: string[],
  now: Date,
  { tombstones = true } = {},
): Promise<Erased> {
  const { ownerId } = scope;
  const rows = await tx.memory.findMany({ where: { ownerId, id: { in: ids } }, include: { evidence: true } });
  const statements = rows.map((row) => row.statement);
  const places = rows.flatMap((row) =>
    row.evidence.map(({ messageId, quote, start }) => ({ messageId, quote, start })),
  );
  if (tombstones) await layTombstones(tx, scope, statements, places, now);
  await forgetInProfiles(tx, scope, ids);
  const summaries = await forgetInSummaries(tx, scope, { memoryIds: ids });
  await tx.memory.updateMany({ where: { ownerId, supersededById: { in: ids } }, data: { supersededById: null } });
  await tx.memory.updateMany({ where: { ownerId, conflictsWithId: { in: ids } }, data: { conflictsWithId: null } });
  await blankReasons(tx, ownerId, statements);
  const { count } = await tx.memory.deleteMany({ where: { ownerId, id: { in: ids } } });
  await tx.person.deleteMany({ where: { ownerId, kind: "person", memories: { none: {} }, mentions: { none: {} } } });
  await rebuildProfile(tx, scope, now);
  return { memories: count, places, statements, summaries };
}

/** The reason a memory was kept may quote one that it replaced or stands beside. */
async function blankReasons(tx: Db, ownerId: string, statements: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Memory" SET "why" = '' WHERE "ownerId" = ${ownerId}::uuid
    AND EXISTS (SELECT 1 FROM unnest(${statements}::text[]) AS gone("statement") WHERE strpos("why", gone."statement") > 0)`;
}
