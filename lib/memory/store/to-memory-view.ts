import type { Prisma } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import { isReworded } from "@/lib/memory/view/is-reworded";
import { readEvidence } from "@/lib/memory/view/read-evidence";
import { readPastVersions } from "@/lib/memory/view/read-past-versions";
import type { MemoryView } from "@/lib/memory/view/types";
import type { OwnerScope } from "@/lib/scope";

export const MEMORY_ROW = {
  subject: { select: { id: true, name: true, kind: true } },
} as const satisfies Prisma.MemoryInclude;

type Row = Prisma.MemoryGetPayload<{ include: typeof MEMORY_ROW }>;

const MOST_EVIDENCE = 200;

/** Rows with their evidence and everything they replaced, newest first: one query each for all of them. */
export async function toMemoryViews(
  db: Db,
  scope: OwnerScope,
  rows: Row[],
  mostEvidence = MOST_EVIDENCE,
): Promise<MemoryView[]> {
  const ids = rows.map(({ id }) => id);
  const evidence = await readEvidence(db, scope, ids, mostEvidence);
  const past = await readPastVersions(db, scope, ids);
  return rows.map((row) => ({
    id: row.id,
    statement: row.statement,
    kind: row.kind,
    status: row.status,
    subject: row.subject,
    valid: { from: row.validFrom, to: row.validTo, precision: row.validPrecision },
    confidence: row.confidence,
    importance: row.importance,
    sensitive: row.sensitive,
    pinned: row.pinned,
    author: row.author,
    why: row.why,
    recordedAt: row.recordedAt,
    endedAt: row.endedAt,
    useCount: row.useCount,
    lastUsedAt: row.lastUsedAt,
    evidence: evidence.get(row.id)?.pieces ?? [],
    sourceGone: row.sourceGoneAt !== null && !evidence.has(row.id),
    evidenceCount: evidence.get(row.id)?.count ?? 0,
    reworded: isReworded(row, past.get(row.id) ?? []),
    history: past.get(row.id) ?? [],
  }));
}

/** A row with its evidence and everything it replaced, newest first. */
export async function toMemoryView(db: Db, scope: OwnerScope, row: Row): Promise<MemoryView> {
  const [view] = await toMemoryViews(db, scope, [row]);
  return view!;
}
