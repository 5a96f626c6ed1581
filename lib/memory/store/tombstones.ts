import type { Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import type { Evidence } from "@/lib/memory/types";
import { saltedKey, statementKey } from "@/lib/memory/store/statement-key";
import type { OwnerScope } from "@/lib/scope";

export type Verdict = "free" | "forgotten-here" | "forgotten-words";

/**
 * What the tombstones say about a statement drawn from these places. `forgotten-here`: that very place was forgotten, so
 * reading it again must bring nothing back. `forgotten-words`: the same words come from elsewhere, so the person is asked.
 */
export async function consultTombstones(
  db: Db,
  scope: OwnerScope,
  statement: string,
  evidence: Evidence[],
): Promise<Verdict> {
  const { ownerId } = scope;
  const keys = await keysOf(db, scope, statement);
  const stones = await db.tombstone.findMany({
    where: {
      ownerId,
      OR: [{ statementKey: { in: keys } }, { messageId: { in: evidence.map((piece) => piece.messageId) } }],
    },
  });
  const here = stones.some(({ messageId, start, end }) =>
    evidence.some(
      (piece) =>
        piece.messageId === messageId &&
        start !== null &&
        end !== null &&
        piece.start < end &&
        start < piece.start + piece.quote.length,
    ),
  );
  if (here) return "forgotten-here";
  return stones.some((stone) => keys.includes(stone.statementKey ?? "")) ? "forgotten-words" : "free";
}

/** The keys a statement may be known by: the owner's own, and those of accounts whose tombstones came with an import. */
async function keysOf(db: Db, scope: OwnerScope, statement: string): Promise<string[]> {
  const salts = await db.tombstone.findMany({
    where: { ownerId: scope.ownerId, keyedBy: { not: null } },
    distinct: ["keyedBy"],
    select: { keyedBy: true },
  });
  return [scope.ownerId, ...salts.map((row) => row.keyedBy!)].map((salt) => saltedKey(salt, statement));
}

/** Marks statements and places as forgotten. Holds hashes and offsets, no words. */
export async function layTombstones(
  tx: Db,
  scope: OwnerScope,
  statements: string[],
  places: Evidence[],
  now: Date,
): Promise<void> {
  const { ownerId } = scope;
  const keys = new Set(statements.map((statement) => statementKey(scope, statement)));
  await tx.tombstone.createMany({
    data: [
      ...[...keys].map((key) => ({ id: newId(), ownerId, statementKey: key, createdAt: now })),
      ...places.map(({ messageId, start, quote }) => ({
        id: newId(),
        ownerId,
        messageId,
        start,
        end: start + quote.length,
        createdAt: now,
      })),
    ],
  });
}
