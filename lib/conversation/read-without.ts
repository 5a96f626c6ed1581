import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

/** One thing a reply is to do without, with the messages it rests on: they would only say it again. */
export interface Without {
  kind: "memory" | "message";
  id: string;
  messageIds: string[];
}

/** What a reply was asked to do without. */
export async function readWithout(db: Db, { ownerId }: OwnerScope, replyId: string): Promise<Without[]> {
  const rows = await db.replyWithout.findMany({
    where: { ownerId, replyId },
    orderBy: { id: "asc" },
    select: { memoryId: true, saidId: true, memory: { select: { evidence: { select: { messageId: true } } } } },
  });
  return rows.map(({ memoryId, saidId, memory }) => {
    const messageIds = saidId ? [saidId] : (memory?.evidence ?? []).map((row) => row.messageId);
    return { kind: memoryId ? "memory" : "message", id: (memoryId ?? saidId)!, messageIds: [...new Set(messageIds)] };
  });
}
