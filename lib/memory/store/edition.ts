import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

/**
 * The edition of an owner's memory: a number that every forgetting raises. Who reads words, works on them outside of a
 * transaction (a model call, say) and then writes, reads it first and compares it once it holds the owner's lock: another one means
 * that some of the words may be gone. 0 for an owner who is gone.
 */
export async function readEdition(db: Db, { ownerId }: OwnerScope): Promise<number> {
  const owner = await db.user.findUnique({ where: { id: ownerId }, select: { memoryEdition: true } });
  return owner?.memoryEdition ?? 0;
}

/** Tells whoever holds words that were read before that they may be gone. Call it in the transaction that forgets. */
export async function bumpEdition(tx: Db, { ownerId }: OwnerScope): Promise<void> {
  await tx.user.updateMany({ where: { id: ownerId }, data: { memoryEdition: { increment: 1 } } });
}
