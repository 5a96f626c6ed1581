import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

export interface ReplyRow {
  id: string;
  attempt: number;
}

/**
 * Saves what has been written so far, unless it is null, and a sign of life. False when this try no longer owns the row (it was stopped from
 * elsewhere, swept as dead, or retried): the writer must then give up.
 */
export async function saveProgress(
  db: Db,
  { ownerId }: OwnerScope,
  reply: ReplyRow,
  text: string | null,
  at: Date,
): Promise<boolean> {
  const { count } = await db.message.updateMany({
    where: { id: reply.id, ownerId, attempt: reply.attempt, status: "streaming" },
    data: { ...(text === null ? {} : { text }), heartbeatAt: at },
  });
  return count === 1;
}

export type Ending = { status: "complete" | "stopped" | "interrupted" } | { status: "failed"; error: string };

/** Ends this try at a reply. Conditional, so that exactly one writer ends it. */
export async function endReply(
  db: Db,
  { ownerId }: OwnerScope,
  reply: ReplyRow,
  text: string,
  ending: Ending,
): Promise<boolean> {
  const { count } = await db.message.updateMany({
    where: {
      id: reply.id,
      ownerId,
      attempt: reply.attempt,
      status: ending.status === "stopped" ? { in: ["streaming", "stopped"] } : "streaming",
    },
    data: { text, status: ending.status, error: ending.status === "failed" ? ending.error : null, heartbeatAt: null },
  });
  return count === 1;
}

/** Asks whoever writes the conversation's reply to stop. The writer sees it at its next sign of life. */
export async function requestStop(db: Db, { ownerId }: OwnerScope, conversationId: string): Promise<string[]> {
  const rows = await db.message.updateManyAndReturn({
    where: { ownerId, conversationId, status: "streaming" },
    data: { status: "stopped" },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}

/**
 * Marks replies whose writer gave no sign of life since `before` as interrupted. Runs over all owners: it is the
 * operator's broom, and touches nothing but the status.
 */
export async function markInterrupted(db: Db, before: Date): Promise<number> {
  const { count } = await db.message.updateMany({
    where: { status: "streaming", OR: [{ heartbeatAt: null }, { heartbeatAt: { lt: before } }] },
    data: { status: "interrupted", heartbeatAt: null },
  });
  return count;
}
