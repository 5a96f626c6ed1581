import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

/**
 * Moves the cursor from exactly `from` to `to`. False when somebody else has moved it: what was drawn from those turns
 * must then not be written. Call it inside the transaction that writes the decisions; the row lock it takes also keeps
 * two rememberings of one conversation apart. With `drawn` the memory model's cursor goes along: there is none to read it.
 */
export async function moveCursor(
  tx: Db,
  { ownerId }: OwnerScope,
  conversationId: string,
  from: number,
  to: number,
  { drawn }: { drawn: boolean },
): Promise<boolean> {
  const { count } = await tx.conversation.updateMany({
    where: { id: conversationId, ownerId, rememberedSeq: from },
    data: { rememberedSeq: to, ...(drawn ? { drawnSeq: to } : {}) },
  });
  return count === 1;
}

/** Moves the memory model's cursor from exactly `from` to `to`, as `moveCursor` does the other. */
export async function moveDrawnCursor(
  tx: Db,
  { ownerId }: OwnerScope,
  conversationId: string,
  from: number,
  to: number,
): Promise<boolean> {
  const { count } = await tx.conversation.updateMany({
    where: { id: conversationId, ownerId, drawnSeq: from },
    data: { drawnSeq: to },
  });
  return count === 1;
}
