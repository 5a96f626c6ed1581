import type { Db } from "@/lib/db/types";
import { writeEntries } from "@/lib/memory/index/write-entries";
import type { OwnerScope } from "@/lib/scope";

/** Makes memories findable by their statement, at the time their first evidence was said. Safe to repeat. */
export async function indexMemories(db: Db, scope: OwnerScope, ids: string[]): Promise<void> {
  const rows = await db.memory.findMany({
    where: { ownerId: scope.ownerId, id: { in: ids } },
    select: {
      id: true,
      statement: true,
      recordedAt: true,
      evidence: { orderBy: { createdAt: "asc" }, take: 1, select: { message: { select: { createdAt: true } } } },
    },
  });
  const entries = rows.map((row) => ({
    kind: "memory" as const,
    targetId: row.id,
    text: row.statement,
    at: row.evidence[0]?.message.createdAt ?? row.recordedAt,
  }));
  await writeEntries(db, scope, entries);
}
