import { modelStatus } from "@/lib/ai/models";
import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

interface Run {
  conversationId: string;
  fromSeq: number;
}

/**
 * Where episodes of a conversation, from a message on, have ended for good: a model has read them, so that what is said later
 * belongs to another. Without a model none has.
 */
export async function readDrawnEnds(
  db: Db,
  { ownerId }: OwnerScope,
  { conversationId, fromSeq }: Run,
): Promise<number[]> {
  if (modelStatus().mode === "built-in") return [];
  const conversation = await db.conversation.findFirst({
    where: { ownerId, id: conversationId },
    select: { drawnSeq: true },
  });
  if (!conversation) return [];
  const { drawnSeq } = conversation;
  const rows = await db.episode.findMany({
    where: { ownerId, session: { conversationId }, fromSeq: { gte: fromSeq }, toSeq: { lte: drawnSeq } },
    orderBy: { toSeq: "asc" },
    select: { toSeq: true },
  });
  return rows.map(({ toSeq }) => toSeq);
}
