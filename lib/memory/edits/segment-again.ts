import type { Db } from "@/lib/db/types";
import { toTurn, type Talkers } from "@/lib/memory/edits/read-draft";
import { segment } from "@/lib/memory/segment/segment";
import { readDrawnEnds } from "@/lib/memory/store/read-drawn-ends";
import { saveSessions } from "@/lib/memory/store/save-sessions";
import type { Changed } from "@/lib/memory/summaries/summarise";
import type { OwnerScope } from "@/lib/scope";

interface Place {
  conversationId: string;
  seq: number;
}

/**
 * Draws the session a message lies in, and its episodes, anew from the messages as they stand now: titles, summaries, topics,
 * aims and states hold their words. Gives what is to be summed up anew. Nothing where memory has not read the message.
 */
export async function segmentAgain(
  tx: Db,
  scope: OwnerScope,
  { conversationId, seq }: Place,
  { sessionGapMs, ...talkers }: Talkers & { sessionGapMs: number },
): Promise<Required<Pick<Changed, "sessionIds" | "weeks">>> {
  const { ownerId } = scope;
  const old = await tx.chatSession.findFirst({
    where: { ownerId, conversationId, fromSeq: { lte: seq }, toSeq: { gte: seq } },
    include: { summaries: { select: { parentKey: true } } },
  });
  if (!old) return { sessionIds: [], weeks: [] };
  const rows = await tx.message.findMany({
    where: {
      ...{ ownerId, conversationId, seq: { gte: old.fromSeq, lte: old.toSeq }, remember: true, text: { not: "" } },
      OR: [{ role: "user" }, { status: "complete" }],
    },
    orderBy: { seq: "asc" },
  });
  const sessions = segment(
    rows.map((row) => toTurn(row, talkers)),
    { sessionGapMs, ends: await readDrawnEnds(tx, scope, { conversationId, fromSeq: old.fromSeq }) },
  );
  // Its first message may be the one that is gone; it begins elsewhere then, and is another one.
  if (!sessions.some(({ fromSeq }) => fromSeq === old.fromSeq))
    await tx.chatSession.deleteMany({ where: { ownerId, id: old.id } });
  const sessionIds = await saveSessions(tx, scope, conversationId, sessions);
  return { sessionIds, weeks: [...new Set(old.summaries.map(({ parentKey }) => parentKey))] };
}
