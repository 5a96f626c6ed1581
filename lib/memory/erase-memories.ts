import type { TombstoneCause } from "@/lib/db/generated/enums";
import type { Db } from "@/lib/db/types";
import { forgetInPeople } from "@/lib/memory/forget-in-people";
import { forgetInProfiles } from "@/lib/memory/profile/forget-in-profiles";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { tallyUp, type Tally } from "@/lib/memory/receipts/tally";
import { bumpEdition } from "@/lib/memory/store/edition";
import { layTombstones } from "@/lib/memory/store/tombstones";
import { forgetInSummaries } from "@/lib/memory/summaries/forget-in-summaries";
import type { Changed } from "@/lib/memory/summaries/summarise";
import type { OwnerScope } from "@/lib/scope";

export interface Erased {
  memories: number;
  /** The places the erased memories rested on. */
  places: { messageId: string; quote: string; start: number }[];
  statements: string[];
  /** Rows of summaries that lost a sentence. */
  summed: string[];
  /** The summaries they stood in, for `summarise` to build anew. */
  summaries: Changed;
}

interface Erasing {
  /** False where they lie already or none are wanted. */
  tombstones?: boolean;
  /** Why; "forgotten" unless said otherwise. */
  cause?: TombstoneCause;
  /** Where it is counted what was removed. */
  tally?: Tally;
}

/**
 * Deletes memories with their evidence, vectors, terms and trace entries, takes them out of every portrait and summary, and leaves
 * tombstones, so that reading the same words again brings nothing back. The messages are left as they are. With tombstones the
 * memory has another edition.
 */
export async function eraseMemories(
  tx: Db,
  scope: OwnerScope,
  ids: string[],
  now: Date,
  { tombstones = true, cause, tally }: Erasing = {},
): Promise<Erased> {
  const { ownerId } = scope;
  const rows = await tx.memory.findMany({ where: { ownerId, id: { in: ids } }, include: { evidence: true } });
  const statements = rows.map((row) => row.statement);
  const places = rows.flatMap((row) =>
    row.evidence.map(({ messageId, quote, start }) => ({ messageId, quote, start })),
  );
  if (tombstones) await bumpEdition(tx, scope);
  if (tombstones) tallyUp(tally, "tombstones", await layTombstones(tx, scope, statements, places, now, cause));
  if (tally) await tallyRows(tx, ownerId, rows, tally);
  tallyUp(tally, "portraits", await forgetInProfiles(tx, scope, ids));
  const { rows: summed, ...summaries } = await forgetInSummaries(tx, scope, { memoryIds: ids });
  tallyUp(tally, "summaries", summed.length);
  await tx.memory.updateMany({ where: { ownerId, supersededById: { in: ids } }, data: { supersededById: null } });
  await tx.memory.updateMany({ where: { ownerId, conflictsWithId: { in: ids } }, data: { conflictsWithId: null } });
  await blankReasons(tx, ownerId, statements);
  const about = await tx.memoryPerson.findMany({ where: { ownerId, memoryId: { in: ids } }, distinct: ["personId"] });
  const { count } = await tx.memory.deleteMany({ where: { ownerId, id: { in: ids } } });
  const people = { ownerId, kind: "person" as const, memories: { none: {} }, mentions: { none: {} } };
  const personIds = [...about, ...rows.map((row) => ({ personId: row.subjectId }))].map(({ personId }) => personId);
  if (tombstones) await forgetInPeople(tx, scope, personIds, statements);
  tallyUp(tally, "people", (await tx.person.deleteMany({ where: people })).count);
  await rebuildProfile(tx, scope, now);
  return { memories: count, places, statements, summed, summaries };
}

/** What goes with the rows by itself, counted before it is gone. A version is what another of them replaced. */
async function tallyRows(
  tx: Db,
  ownerId: string,
  rows: { id: string; supersededById: string | null; evidence: unknown[] }[],
  tally: Tally,
): Promise<void> {
  const ids = rows.map((row) => row.id);
  const versions = rows.filter((row) => row.supersededById !== null && ids.includes(row.supersededById)).length;
  tallyUp(tally, "memories", rows.length - versions);
  tallyUp(tally, "versions", versions);
  tallyUp(
    tally,
    "evidence",
    rows.reduce((sum, row) => sum + row.evidence.length, 0),
  );
  const entry = { memoryId: { in: ids } };
  tallyUp(tally, "terms", await tx.posting.count({ where: { ownerId, entry } }));
  tallyUp(tally, "vectors", await tx.indexVector.count({ where: { ownerId, entry } }));
  tallyUp(tally, "traces", await tx.traceItem.count({ where: { ownerId, memoryId: { in: ids } } }));
}

/** The reason a memory was kept may quote one that it replaced or stands beside. */
async function blankReasons(tx: Db, ownerId: string, statements: string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Memory" SET "why" = '' WHERE "ownerId" = ${ownerId}::uuid
    AND EXISTS (SELECT 1 FROM unnest(${statements}::text[]) AS gone("statement") WHERE strpos("why", gone."statement") > 0)`;
}
