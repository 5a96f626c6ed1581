import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

/**
 * Moves the cursor from exactly `from` to `to`. False when somebody else has moved it: what was drawn from those turns
 * must then not be written. Call it inside the transaction that writes the decisions; the row lock it takes also keeps
 * two rememberings of one conversation apart.
 */
export async function moveCursor(
  tx: Db,
  { ownerId }: OwnerScope,
  conversationId: string,
  from: number,
  to: number,
): Promise<boolean> {
  const { count } = await tx.conversation.updateMany({
    where: { id: conversationId, ownerId, rememberedSeq: from },
    data: { rememberedSeq: to },
  });
  return count === 1;
}
