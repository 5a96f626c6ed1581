import { firstWords } from "@/lib/conversation/receive-message";
import { cleanText, MESSAGE_MAX_CHARS, TITLE_MAX_CHARS } from "@/lib/conversation/schema";
import type { Db } from "@/lib/db/types";
import { sourceId } from "@/lib/portable/conversations/source-id";
import type { Brought } from "@/lib/portable/conversations/types";
import type { OwnerScope } from "@/lib/scope";

interface Saving {
  source: "chatgpt" | "claude";
  /** Whether it is to be remembered, as if it had been said here. */
  remember: boolean;
  now: Date;
}

/**
 * Writes a conversation of another's export with its own times. What is here already is left alone; messages that came since
 * stand behind the others. Returns its id when there is something to remember, and what was new. In the caller's transaction,
 * which holds the owner's lock.
 */
export async function saveBrought(
  tx: Db,
  scope: OwnerScope,
  brought: Brought,
  { source, remember, now }: Saving,
): Promise<{ toRemember: string | null; isNew: boolean; messages: number }> {
  const { ownerId } = scope;
  const turns = timed(brought, now).map(({ id, at, text, role }) => ({
    ...{ id: sourceId(scope, [source, brought.id, id], at), at, role, text: cleanText(text) },
  }));
  const known = await tx.conversation.findUnique({
    where: { ownerId_source_sourceId: { ownerId, source, sourceId: brought.id } },
    select: { id: true, lastSeq: true, rememberedSeq: true },
  });
  const there = await tx.message.findMany({
    where: { ownerId, id: { in: turns.map(({ id }) => id) } },
    select: { id: true },
  });
  const held = new Set(there.map(({ id }) => id));
  const fresh = turns.filter(({ id }) => !held.has(id));
  const first = turns[0];
  if (!first || !fresh.length) return { toRemember: null, isNew: false, messages: 0 };

  const conversationId = known?.id ?? sourceId(scope, [source, brought.id], first.at);
  const from = known?.lastSeq ?? 0;
  const lastSeq = from + fresh.length;
  // What is not to be remembered is behind the cursor from the start.
  const rememberedSeq = remember ? (known?.rememberedSeq ?? 0) : lastSeq;
  const lastMessageAt = fresh.at(-1)!.at;
  if (known) {
    const data = {
      lastSeq,
      rememberedSeq: known.rememberedSeq === from || remember ? rememberedSeq : undefined,
      lastMessageAt,
    };
    await tx.conversation.update({ where: { ownerId_id: { ownerId, id: known.id } }, data, select: { id: true } });
  } else {
    const companion = await tx.companion.findFirstOrThrow({ where: { ownerId }, orderBy: { createdAt: "asc" } });
    const title = cleanText(brought.title).replace(/\s+/g, " ").trim().slice(0, TITLE_MAX_CHARS).toWellFormed();
    await tx.conversation.create({
      data: {
        ...{ id: conversationId, ownerId, companionId: companion.id, source, sourceId: brought.id },
        ...{ title: title || firstWords(first.text), lastSeq, rememberedSeq, drawnSeq: rememberedSeq },
        ...{ createdAt: brought.at ?? first.at, lastMessageAt },
      },
    });
  }
  await tx.message.createMany({
    data: fresh.map(({ id, at, text, role }, i) => {
      // A page-long paste is kept to be read, but is more than remembering takes.
      const remembered = remember && text.length <= MESSAGE_MAX_CHARS;
      return {
        ...{ id, ownerId, conversationId, seq: from + i + 1, role, text, createdAt: at },
        ...{ remember: remembered, mode: remembered ? ("remembering" as const) : ("off" as const) },
      };
    }),
  });
  return { toRemember: remember ? conversationId : null, isNew: !known, messages: fresh.length };
}

/** Each a millisecond after the one before at the least, so that sorting by time keeps the order; where no time is told, the last. */
function timed({ messages, at: begun }: Brought, now: Date) {
  let last = (begun ?? messages.find(({ at }) => at)?.at ?? now).getTime();
  return messages.map((message, i) => {
    const told = message.at?.getTime() ?? 0;
    last = Math.max(told, i ? last + 1 : told || last);
    return { ...message, at: new Date(last) };
  });
}
