import type { Db } from "@/lib/db/types";
import { anchorTurns } from "@/lib/memory/anchors/anchor-turns";
import { BLANK } from "@/lib/memory/blank";
import { indexMessages, type IndexedTurn } from "@/lib/memory/index/index-messages";
import type { OwnerScope } from "@/lib/scope";

interface Changed {
  id: string;
  conversationId: string;
  seq: number;
}

export interface Stretch {
  conversationId: string;
  fromSeq: number;
  toSeq: number;
}

/**
 * Indexes messages anew whose text was changed, and with them those of their sessions whose anchors rested on what is gone
 * ("she" in a later message). Only what is indexed already is indexed again.
 */
export async function reindexMessages(tx: Db, scope: OwnerScope, changed: Changed[]): Promise<void> {
  const ids = new Set(changed.map((row) => row.id));
  for (const stretch of await sessionsOf(tx, scope, changed)) {
    const { turns, talkers } = await readStretch(tx, scope, stretch);
    const entries = await tx.indexEntry.findMany({
      where: { ownerId: scope.ownerId, messageId: { in: turns.map((turn) => turn.messageId) } },
      select: { messageId: true, anchors: true },
    });
    const held = new Map(entries.map((entry) => [entry.messageId, JSON.stringify(sorted(entry.anchors))]));
    const anchors = anchorTurns(turns, talkers, new Set([...held.keys()].filter((id) => id !== null)));
    const stale = turns.filter(
      ({ messageId }) =>
        held.has(messageId) &&
        (ids.has(messageId) || held.get(messageId) !== JSON.stringify(sorted(anchors.get(messageId) ?? {}))),
    );
    await indexMessages(tx, scope, stale, anchors);
  }
}

/** The sessions the messages lie in; a message that memory has not read into one stands alone. */
async function sessionsOf(tx: Db, { ownerId }: OwnerScope, changed: Changed[]): Promise<Stretch[]> {
  const found = new Map<string, Stretch>();
  for (const { conversationId, seq } of changed) {
    if (
      [...found.values()].some((one) => one.conversationId === conversationId && one.fromSeq <= seq && seq <= one.toSeq)
    )
      continue;
    const session = await tx.chatSession.findFirst({
      where: { ownerId, conversationId, fromSeq: { lte: seq }, toSeq: { gte: seq } },
      select: { conversationId: true, fromSeq: true, toSeq: true },
    });
    const stretch = session ?? { conversationId, fromSeq: seq, toSeq: seq };
    found.set(`${conversationId} ${stretch.fromSeq}`, stretch);
  }
  return [...found.values()];
}

/** The messages memory may use in a stretch of a conversation, without what was forgotten in them. */
export async function readStretch(tx: Db, { ownerId }: OwnerScope, { conversationId, fromSeq, toSeq }: Stretch) {
  const conversation = await tx.conversation.findFirstOrThrow({
    where: { ownerId, id: conversationId },
    select: { owner: { select: { name: true } }, companion: { select: { name: true } } },
  });
  const talkers = { userName: conversation.owner.name, companionName: conversation.companion.name };
  const rows = await tx.message.findMany({
    where: {
      ...{ ownerId, conversationId, seq: { gte: fromSeq, lte: toSeq }, remember: true, text: { not: "" } },
      OR: [{ role: "user" }, { status: "complete" }],
    },
    orderBy: { seq: "asc" },
  });
  const turns = rows.map((row): IndexedTurn => ({
    messageId: row.id,
    conversationId,
    seq: row.seq,
    speaker: row.role === "user" ? "user" : "companion",
    text: row.text.split(BLANK).join(" "),
    at: row.createdAt,
  }));
  return { turns, talkers };
}

/** JSON from the database has its keys in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
