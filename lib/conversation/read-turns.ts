import type { Db } from "@/lib/db/types";
import type { Turn } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

interface Names {
  userName: string;
  companionName: string;
}

interface Range {
  afterSeq: number;
  upToSeq?: number;
  limit: number;
}

/**
 * Messages of one conversation as memory wants them, oldest first, in (afterSeq, upToSeq]. Stops before the first reply
 * that is still being written, so that a cursor set to the last turn given has passed nothing unread. `lastSeq` is how
 * far was read, whether or not the messages there may be remembered: those sent while memory was off may not, and a
 * reply that failed or was cut short is not read, because a retry rewrites it (and moves the cursor back to it).
 */
export async function readTurns(
  db: Db,
  { ownerId }: OwnerScope,
  conversationId: string,
  { afterSeq, upToSeq, limit }: Range,
  names: Names,
): Promise<{ turns: Turn[]; lastSeq: number }> {
  const rows = await db.message.findMany({
    where: { ownerId, conversationId, seq: { gt: afterSeq, lte: upToSeq } },
    orderBy: { seq: "asc" },
    take: limit,
    select: {
      id: true,
      seq: true,
      role: true,
      text: true,
      status: true,
      remember: true,
      createdAt: true,
      editedAt: true,
    },
  });
  const unfinished = rows.findIndex((row) => row.status === "streaming");
  const settled = unfinished < 0 ? rows : rows.slice(0, unfinished);
  const turns = settled
    .filter((row) => row.remember && row.text !== "" && (row.role === "user" || row.status === "complete"))
    .map((row): Turn => ({
      messageId: row.id,
      seq: row.seq,
      speaker: row.role === "user" ? "user" : "companion",
      speakerName: row.role === "user" ? names.userName : names.companionName,
      text: row.text,
      at: row.createdAt,
      editedAt: row.editedAt ?? undefined,
    }));
  return { turns, lastSeq: settled.at(-1)?.seq ?? afterSeq };
}
