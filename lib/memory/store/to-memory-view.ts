import type { Prisma } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import { findChain } from "@/lib/memory/store/find-memory";
import type { MemoryView } from "@/lib/memory/view/types";
import type { OwnerScope } from "@/lib/scope";

export const MEMORY_VIEW = {
  subject: true,
  evidence: { include: { message: true }, orderBy: { createdAt: "asc" } },
  _count: { select: { supersedes: true } },
} as const satisfies Prisma.MemoryInclude;

type Row = Prisma.MemoryGetPayload<{ include: typeof MEMORY_VIEW }>;

/** A row with its evidence and everything it replaced, newest first. */
export async function toMemoryView(db: Db, scope: OwnerScope, row: Row): Promise<MemoryView> {
  const {
    id,
    statement,
    kind,
    status,
    confidence,
    sensitive,
    pinned,
    author,
    why,
    recordedAt,
    endedAt,
    useCount,
    lastUsedAt,
  } = row;
  return {
    ...{
      id,
      statement,
      kind,
      status,
      confidence,
      sensitive,
      pinned,
      author,
      why,
      recordedAt,
      endedAt,
      useCount,
      lastUsedAt,
    },
    subject: { id: row.subject.id, name: row.subject.name, kind: row.subject.kind },
    valid: { from: row.validFrom, to: row.validTo, precision: row.validPrecision },
    evidence: row.evidence.map(({ quote, message }) => ({
      quote,
      messageId: message.id,
      conversationId: message.conversationId,
      at: message.createdAt,
      speaker: message.role === "user" ? "user" : "companion",
    })),
    history: row._count.supersedes ? await readHistory(db, scope, id) : [],
  };
}

async function readHistory(db: Db, scope: OwnerScope, id: string): Promise<MemoryView["history"]> {
  const ids = (await findChain(db, scope, id)).filter((found) => found !== id);
  const rows = await db.memory.findMany({
    where: { ownerId: scope.ownerId, id: { in: ids } },
    orderBy: { recordedAt: "desc" },
  });
  return rows.map((row) => ({
    id: row.id,
    statement: row.statement,
    recordedAt: row.recordedAt,
    endedAt: row.endedAt,
    reason: row.endedReason,
    author: row.author,
  }));
}
