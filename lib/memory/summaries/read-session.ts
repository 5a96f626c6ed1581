import type { Db } from "@/lib/db/types";
import { quoteSentences, type Span } from "@/lib/memory/summaries/quote-sentences";
import type { SummarySentence } from "@/lib/memory/summaries/types";
import type { OwnerScope } from "@/lib/scope";
import { HELD } from "@/lib/memory/store/never-held";

export interface SessionRow {
  id: string;
  conversationId: string;
  fromSeq: number;
  toSeq: number;
  startedAt: Date;
  endedAt: Date;
}

/** Memories and messages of one session that are looked at: the input stays bounded however long it went on. */
const MEMORIES = 60;
const MESSAGES = 120;
/** What nobody drew a memory from weighs less than what somebody did. */
const QUOTED = 0.2;

/**
 * What a session's summary can be made of: the statements drawn from it, and the user's sentences nothing was drawn from.
 * Memories in review, what was dropped there and wordings the person corrected are left out.
 */
export async function readSession(db: Db, { ownerId }: OwnerScope, session: SessionRow): Promise<SummarySentence[]> {
  const { conversationId, fromSeq, toSeq } = session;
  const within = { ownerId, conversationId, seq: { gte: fromSeq, lte: toSeq }, remember: true };
  const memories = await db.memory.findMany({
    where: {
      ownerId,
      status: { not: "review" },
      ...HELD,
      evidence: { some: { message: within } },
    },
    orderBy: [{ importance: "desc" }, { id: "asc" }],
    take: MEMORIES,
    select: {
      ...{ id: true, statement: true, importance: true, recordedAt: true, subject: { select: { kind: true } } },
      evidence: { where: { message: within }, select: { messageId: true, message: { select: { createdAt: true } } } },
    },
  });
  const stated = memories.map(({ id, statement, importance, subject, evidence, recordedAt }): SummarySentence => ({
    text: statement,
    at: (evidence[0]?.message.createdAt ?? recordedAt).toISOString(),
    weight: subject.kind === "companion" ? importance / 2 : importance,
    about: subject.kind,
    memoryIds: [id],
    messageIds: [...new Set(evidence.map((piece) => piece.messageId))],
  }));
  return [...stated, ...(await quoted(db, ownerId, within))];
}

async function quoted(db: Db, ownerId: string, within: object): Promise<SummarySentence[]> {
  const messages = await db.message.findMany({
    where: { ...within, role: "user" },
    orderBy: { seq: "desc" },
    take: MESSAGES,
    select: {
      ...{ id: true, text: true, createdAt: true },
      evidence: { where: { ownerId }, select: { quote: true, start: true } },
      tombstones: { where: { ownerId }, select: { start: true, end: true } },
      conversation: { select: { owner: { select: { name: true } }, companion: { select: { name: true } } } },
    },
  });
  return messages.toReversed().flatMap(({ id, text, createdAt, evidence, tombstones, conversation }) => {
    const taken: Span[] = [
      ...evidence.map(({ start, quote }) => ({ start, end: start + quote.length })),
      ...tombstones.map(({ start, end }) => ({ start: start ?? 0, end: end ?? 0 })),
    ];
    const names = { userName: conversation.owner.name, companionName: conversation.companion.name };
    return quoteSentences(text, taken, names).map((told): SummarySentence => ({
      ...{ text: told, at: createdAt.toISOString(), weight: QUOTED, about: "user", memoryIds: [], messageIds: [id] },
    }));
  });
}
