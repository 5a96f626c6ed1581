import { modelStatus } from "@/lib/ai/models";
import { readLeftOut } from "@/lib/conversation/read-left-out";
import { readSaid } from "@/lib/conversation/find-trace-view";
import { findConversation } from "@/lib/conversation/data";
import { toUsedItem, TRACE_WITH_ITEMS } from "@/lib/conversation/to-used-item";
import type { ConversationView, MessageView, RememberedView, Remembering } from "@/lib/conversation/types";
import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

/** Messages shown at once: the latest. */
const MOST_MESSAGES = 1_000;

export interface ConversationWithMessages {
  conversation: ConversationView;
  messages: MessageView[];
  rememberedSeq: number;
}

/** One conversation with its messages, what each reply used, and what each message taught. Throws not_found. */
export async function readConversation(db: Db, scope: OwnerScope, id: string): Promise<ConversationWithMessages> {
  const { ownerId } = scope;
  const conversation = await findConversation(db, scope, id);
  const rows = await db.message.findMany({
    where: { ownerId, conversationId: id },
    orderBy: { seq: "desc" },
    take: MOST_MESSAGES,
    include: { trace: { include: TRACE_WITH_ITEMS } },
  });
  rows.reverse();
  const said = await readSaid(
    db,
    ownerId,
    rows.flatMap((row) => row.trace?.items ?? []),
  );
  const remembered = await readRemembered(db, ownerId, id);
  const touched = await readTouched(db, ownerId, id);
  const lastRun = await readLastRun(db, ownerId, id);
  const { rememberedSeq } = conversation;
  const draws = conversation.mode === "remembering" && conversation.owner.memoryOn && modelStatus().mode !== "built-in";
  const drawnSeq = draws ? conversation.drawnSeq : Infinity;
  const replyIds = rows.flatMap((row) => (row.role === "assistant" ? [row.id] : []));
  const without = await readLeftOut(db, scope, replyIds);
  const earlier = answersToEarlier(rows);
  const messages = rows.map(({ trace, ...row }): MessageView => ({
    id: row.id,
    seq: row.seq,
    role: row.role,
    text: row.text,
    status: row.status,
    error: row.error,
    at: row.createdAt,
    trace: trace && {
      memoryOn: trace.memoryOn,
      degraded: trace.degraded,
      model: trace.model,
      items: trace.items.flatMap((item) => toUsedItem(item, said)),
      without: without.get(row.id) ?? [],
    },
    remembered: row.role === "user" ? (remembered.get(row.id) ?? []) : [],
    remembering: remembering(row, { rememberedSeq, drawnSeq, lastRun, touched }),
    mode: row.mode,
    edited: row.editedAt !== null && row.deletedAt === null,
    deleted: row.deletedAt !== null,
    earlierWording: earlier.has(row.id),
  }));
  const { title, lastMessageAt, mode, source } = conversation;
  const view = { id, title, lastMessageAt, mode, source };
  return { conversation: view, messages, rememberedSeq };
}

interface Progress {
  rememberedSeq: number;
  lastRun: { status: "running" | "done" | "failed"; fromSeq: number; toSeq: number } | null;
  touched: Set<string>;
  /** How far the memory model has read; where none is to read, as far as there is anything. */
  drawnSeq: number;
}

function remembering(
  { id, seq, remember, rereadAt }: { id: string; seq: number; remember: boolean; rereadAt: Date | null },
  { rememberedSeq, drawnSeq, lastRun, touched }: Progress,
): Remembering {
  if (!remember) return "off";
  if (rereadAt) return lastRun && lastRun.fromSeq <= seq && seq <= lastRun.toSeq ? unread(lastRun.status) : "queued";
  if (seq <= rememberedSeq) return touched.has(id) ? "done" : seq > drawnSeq ? "later" : "nothing";
  if (!lastRun || lastRun.status === "done" || seq > lastRun.toSeq) return "queued";
  return lastRun.status;
}

/** What an ended run read is not the words that wait now. */
const unread = (status: "running" | "done" | "failed") => (status === "done" ? "queued" : status);

/** Replies to a question whose words were changed after they were written. */
function answersToEarlier(
  rows: { id: string; role: string; createdAt: Date; editedAt: Date | null; deletedAt: Date | null }[],
) {
  let question: (typeof rows)[number] | undefined;
  const earlier = new Set<string>();
  for (const row of rows) {
    if (row.role === "user") question = row;
    else if (question?.editedAt && !question.deletedAt && question.editedAt > row.createdAt) earlier.add(row.id);
  }
  return earlier;
}

/** Messages that taught something, be it history, undone or forgotten by now. */
async function readTouched(db: Db, ownerId: string, conversationId: string): Promise<Set<string>> {
  const where = { ownerId, message: { conversationId } };
  const [evidence, tombstones] = await Promise.all([
    db.evidence.findMany({ where, select: { messageId: true }, distinct: ["messageId"] }),
    db.tombstone.findMany({ where, select: { messageId: true }, distinct: ["messageId"] }),
  ]);
  return new Set([...evidence, ...tombstones].flatMap((row) => row.messageId ?? []));
}

function readLastRun(db: Db, ownerId: string, conversationId: string): Promise<Progress["lastRun"]> {
  return db.rememberRun.findFirst({
    where: { ownerId, conversationId, draws: false },
    orderBy: { startedAt: "desc" },
    select: { status: true, fromSeq: true, toSeq: true },
  });
}

async function readRemembered(db: Db, ownerId: string, conversationId: string): Promise<Map<string, RememberedView[]>> {
  const evidence = await db.evidence.findMany({
    where: {
      ownerId,
      message: { conversationId },
      memory: { status: { in: ["active", "review"] }, subject: { kind: { not: "companion" } } },
    },
    include: { memory: { select: { id: true, statement: true, kind: true, status: true } } },
    orderBy: { createdAt: "asc" },
  });
  const byMessage = new Map<string, RememberedView[]>();
  for (const { messageId, memory } of evidence) {
    const list = byMessage.get(messageId) ?? [];
    if (!list.some((view) => view.memoryId === memory.id)) {
      list.push({ memoryId: memory.id, statement: memory.statement, kind: memory.kind, status: memory.status });
    }
    byMessage.set(messageId, list);
  }
  return byMessage;
}
