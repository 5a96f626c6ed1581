import type { Db } from "@/lib/db/types";
import { isMerged } from "@/lib/memory/view/is-merged";
import type { VersionView } from "@/lib/memory/view/detail/types";
import { readPastVersions } from "@/lib/memory/view/read-past-versions";
import type { OwnerScope } from "@/lib/scope";

const MOST = 200;

/** A memory and everything it replaced, newest first, each with who wrote it and what became of it. */
export async function readVersions(db: Db, scope: OwnerScope, headId: string): Promise<VersionView[]> {
  const { ownerId } = scope;
  const past = (await readPastVersions(db, scope, [headId])).get(headId) ?? [];
  const ids = [headId, ...past.map(({ id }) => id)].slice(0, MOST);
  const rows = await db.memory.findMany({
    where: { ownerId, id: { in: ids } },
    include: {
      subject: { select: { id: true, name: true, kind: true } },
      evidence: { select: { messageId: true, start: true } },
    },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byAdmin = await writtenByOthers(db, scope, ids);
  return rows.map((row) => {
    const heir = row.supersededById ? byId.get(row.supersededById) : undefined;
    const before = rows.find((other) => other.supersededById === row.id);
    return {
      id: row.id,
      statement: row.statement,
      kind: row.kind,
      subject: row.subject,
      valid: { from: row.validFrom, to: row.validTo, precision: row.validPrecision },
      importance: row.importance,
      sensitive: row.sensitive,
      changedBy: row.author === "person" && before && byAdmin.has(before.id) ? "admin" : row.author,
      why: row.why,
      recordedAt: row.recordedAt,
      endedAt: row.endedAt,
      reason: heir && isMerged(row, heir) ? "merged" : row.endedReason,
      replacedById: row.supersededById,
    };
  });
}

/** Of these memories, those that somebody else than their owner changed, by the audit. */
async function writtenByOthers(db: Db, { ownerId }: OwnerScope, ids: string[]): Promise<Set<string>> {
  const rows = await db.auditEvent.findMany({
    where: { ownerId, targetId: { in: ids }, outcome: "ok", actorId: { not: ownerId } },
    select: { targetId: true },
  });
  return new Set(rows.flatMap(({ targetId }) => targetId ?? []));
}
