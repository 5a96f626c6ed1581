import type { Database, Db } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import { readEdition } from "@/lib/memory/store/edition";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import type { Turn } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

interface Basis {
  /** The memory's edition before anything was read (`readEdition`). */
  edition: number;
  /** Takes what was read as this writing's, inside the transaction; false when another came first. */
  claim: (tx: Db) => Promise<boolean>;
  /** What must still be said as it was read. */
  turns: Turn[];
}

const STALE = "stale";

/**
 * Runs `write` in a transaction that holds the owner's lock, and gives what it gives; null, with nothing written, where what it
 * rests on is no more: something was forgotten since the edition, another came first, or the words were edited or deleted.
 */
export async function writeUnlessStale<T>(
  { prisma }: Pick<Database, "prisma">,
  scope: OwnerScope,
  { edition, claim, turns }: Basis,
  write: (tx: Db) => Promise<T>,
): Promise<T | null> {
  try {
    return await prisma.$transaction(async (tx) => {
      await lockOwner(tx, scope);
      const stands =
        (await readEdition(tx, scope)) === edition && (await claim(tx)) && (await saysTheSame(tx, scope, turns));
      // Thrown, so that the claim is taken back.
      if (!stands) throw new AppError("conflict", STALE);
      return write(tx);
    });
  } catch (error) {
    if (error instanceof AppError && error.message === STALE) return null;
    throw error;
  }
}

async function saysTheSame(tx: Db, { ownerId }: OwnerScope, turns: Turn[]): Promise<boolean> {
  if (!turns.length) return true;
  const ids = turns.map((turn) => turn.messageId);
  const rows = await tx.message.findMany({
    where: { ownerId, id: { in: ids }, remember: true },
    select: { id: true, text: true },
  });
  const text = new Map(rows.map((row) => [row.id, row.text]));
  return turns.every((turn) => text.get(turn.messageId) === turn.text);
}
