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
  const failed = await lastRunFailed(db, ownerId, id);
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
    },
    remembered: row.role === "user" ? (remembered.get(row.id) ?? []) : [],
    remembering: remembering(row, conversation.rememberedSeq, failed),
  }));
  const view = { id: conversation.id, title: conversation.title, lastMessageAt: conversation.lastMessageAt };
  return { conversation: view, messages, rememberedSeq: conversation.rememberedSeq };
}

function remembering(row: { seq: number; remember: boolean }, rememberedSeq: number, failed: boolean): Remembering {
  if (!row.remember) return "off";
  if (row.seq <= rememberedSeq) return "done";
  return failed ? "failed" : "queued";
}

async function lastRunFailed(db: Db, ownerId: string, conversationId: string): Promise<boolean> {
  const last = await db.rememberRun.findFirst({
    where: { ownerId, conversationId },
    orderBy: { startedAt: "desc" },
    select: { status: true },
  });
  return last?.status === "failed";
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
