import type { CutReason, UsedItemView } from "@/lib/conversation/types";
import type { Message, Prisma } from "@/lib/db/generated/client";

export const TRACE_WITH_ITEMS = {
  items: {
    orderBy: { rank: "asc" },
    include: {
      memory: { include: { evidence: { include: { message: true }, orderBy: { createdAt: "asc" }, take: 1 } } },
    },
  },
} as const satisfies Prisma.TraceInclude;

type Item = Prisma.TraceGetPayload<{ include: typeof TRACE_WITH_ITEMS }>["items"][number];

const PASSAGE = 280;

/** The beginning of a long message. */
export const shorten = (text: string): string =>
  text.length > PASSAGE ? `${text.slice(0, PASSAGE).toWellFormed()}…` : text;

/** A stored trace item for the person; nothing when what it pointed at is gone. Text is read from its source, never kept in the trace. */
export function toUsedItem(item: Item, said: Map<string, Message>): UsedItemView[] {
  const { ref, kind, inPrompt, cited, inferred } = item;
  const shared = { ref, kind, inPrompt, cited, inferred, cut: item.cut as CutReason | null };
  if (item.kind === "memory") {
    if (!item.memory) return [];
    const evidence = item.memory.evidence[0];
    return [
      {
        ...shared,
        memoryId: item.memory.id,
        text: item.memory.statement,
        status: item.memory.status,
        at: evidence?.message.createdAt ?? item.memory.recordedAt,
        quote: evidence?.quote ?? null,
        edited: item.memory.author === "person",
        messageId: evidence?.messageId ?? null,
        conversationId: evidence?.message.conversationId ?? null,
      },
    ];
  }
  const message = item.messageId ? said.get(item.messageId) : undefined;
  if (!message) return [];
  const text = shorten(message.text);
  return [
    {
      ...shared,
      memoryId: null,
      text,
      status: null,
      at: message.createdAt,
      quote: text,
      edited: false,
      messageId: message.id,
      conversationId: message.conversationId,
    },
  ];
}
