import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

/** Where both cursors of a conversation stood when its messages were read. */
interface Stand {
  rememberedSeq: number;
  drawnSeq: number;
}

/**
 * Moves the cursor from where it stood to `to`. False when somebody else has moved one of the two: what was drawn from those turns,
 * and the episodes they were put in, must then not be written. Call it inside the transaction that writes the decisions; the row lock it takes also keeps
 * two rememberings of one conversation apart. With `drawn` the memory model's cursor goes along: there is none to read it.
 */
export async function moveCursor(
  tx: Db,
  { ownerId }: OwnerScope,
  conversationId: string,
  { rememberedSeq, drawnSeq }: Stand,
  to: number,
  { drawn }: { drawn: boolean },
): Promise<boolean> {
  const { count } = await tx.conversation.updateMany({
    where: { id: conversationId, ownerId, rememberedSeq, drawnSeq },
    data: { rememberedSeq: to, ...(drawn ? { drawnSeq: to } : {}) },
  });
  return count === 1;
}

/** Moves the memory model's cursor from exactly `from` to `to`, as `moveCursor` does the other, and never past that one. */
export async function moveDrawnCursor(
  tx: Db,
  { ownerId }: OwnerScope,
  conversationId: string,
  from: number,
  to: number,
): Promise<boolean> {
  const { count } = await tx.conversation.updateMany({
    where: { id: conversationId, ownerId, drawnSeq: from, rememberedSeq: { gte: to } },
    data: { drawnSeq: to },
  });
  return count === 1;
}
