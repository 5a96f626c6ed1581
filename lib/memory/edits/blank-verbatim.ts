import type { Db } from "@/lib/db/types";
import { blankQuotes } from "@/lib/memory/blank";
import { spansOf } from "@/lib/memory/edits/find-surviving";
import { analyse } from "@/lib/memory/lexical/analyse";
import type { OwnerScope } from "@/lib/scope";

/** A sentence of fewer words that tell something is anybody's ("Good morning!"). */
const TELLING = 2;

/** The sentences of a text that somebody else would not say word for word by chance, without the mark at their end. */
export const quotable = (text: string): string[] =>
  spansOf(text)
    .map((span) => span.text.replace(/[.!?…\s]+$/u, ""))
    .filter((sentence) => new Set(analyse(sentence)).size >= TELLING);

export interface Quoting {
  id: string;
  conversationId: string;
  seq: number;
}

/**
 * Blanks a deleted message's sentences where a reply that was given it, or one of its own conversation, says them again word
 * for word, as the built-in companion does. What rests on a blanked quote keeps its words and is left alone. Gives the
 * replies that changed.
 */
export async function blankVerbatim(
  tx: Db,
  { ownerId }: OwnerScope,
  messageId: string,
  text: string,
): Promise<Quoting[]> {
  const sentences = quotable(text);
  if (!sentences.length) return [];
  const { conversationId } = await tx.message.findFirstOrThrow({ where: { ownerId, id: messageId } });
  const given = await tx.traceItem.findMany({
    where: { ownerId, messageId },
    select: { trace: { select: { messageId: true } } },
  });
  const replies = await tx.message.findMany({
    where: {
      ...{ ownerId, role: "assistant", id: { not: messageId } },
      OR: [{ conversationId }, { id: { in: given.map(({ trace }) => trace.messageId) } }],
    },
    include: { evidence: { select: { id: true, quote: true } } },
  });
  const changed: Quoting[] = [];
  for (const reply of replies) {
    const after = blankQuotes(reply.text, sentences);
    if (after === reply.text || !reply.evidence.every(({ quote }) => after.includes(quote))) continue;
    await tx.message.update({ where: { id: reply.id }, data: { text: after } });
    for (const { id, quote } of reply.evidence)
      await tx.evidence.update({ where: { id }, data: { start: after.indexOf(quote) } });
    changed.push({ id: reply.id, conversationId: reply.conversationId, seq: reply.seq });
  }
  return changed;
}
