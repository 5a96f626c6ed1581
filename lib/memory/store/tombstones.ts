import type { TombstoneCause } from "@/lib/db/generated/enums";
import type { Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import type { Evidence } from "@/lib/memory/types";
import { saltedKeys, statementKey } from "@/lib/memory/store/statement-key";
import type { OwnerScope } from "@/lib/scope";

export type Verdict = "free" | "forgotten-here" | "forgotten-words";

interface Saying {
  /** When the words were said. What was said before they were forgotten is a copy that forgetting had not reached. */
  saidAt?: Date;
  /** Brought from elsewhere, an export say: nobody has said it again, so it never asks. */
  imported?: boolean;
}

/**
 * What the tombstones say about a statement drawn from these places. `forgotten-here`: that very place was forgotten, or the words
 * were said before their forgetting, so reading them must bring nothing back. `forgotten-words`: the person has said them again
 * since, so they are asked. For an import the answer is never to ask: bring back nothing that is not `free`.
 */
export async function consultTombstones(
  db: Db,
  scope: OwnerScope,
  statement: string,
  evidence: Evidence[],
  saying: Saying = {},
): Promise<Verdict> {
  return (await readTombstones(db, scope, statement, evidence, saying)).verdict;
}

export interface Consulted {
  verdict: Verdict;
  /** Why the words lie under a stone; null where they do not. */
  cause: TombstoneCause | null;
  /** That place was dealt with. False where the words still stand there as they were said. */
  placed: boolean;
}

/** `consultTombstones`, with why. */
export async function readTombstones(
  db: Db,
  scope: OwnerScope,
  statement: string,
  evidence: Evidence[],
  { saidAt, imported = false }: Saying = {},
): Promise<Consulted> {
  const { ownerId } = scope;
  const keys = await keysOf(db, scope, statement);
  const stones = await db.tombstone.findMany({
    where: {
      ownerId,
      OR: [{ statementKey: { in: keys } }, { messageId: { in: evidence.map((piece) => piece.messageId) } }],
    },
    orderBy: { createdAt: "desc" },
  });
  const here = stones.find(({ messageId, start, end }) =>
    evidence.some(
      (piece) =>
        piece.messageId === messageId &&
        start !== null &&
        end !== null &&
        piece.start < end &&
        start < piece.start + piece.quote.length,
    ),
  );
  if (here) return { verdict: "forgotten-here", cause: here.cause, placed: true };
  const same = stones.filter((stone) => keys.includes(stone.statementKey ?? ""));
  const forgotten = same.find(({ cause }) => cause === "forgotten") ?? same[0];
  if (!forgotten) return { verdict: "free", cause: null, placed: false };
  const before = saidAt !== undefined && same.some(({ createdAt }) => saidAt <= createdAt);
  return { verdict: before || imported ? "forgotten-here" : "forgotten-words", cause: forgotten.cause, placed: false };
}

/** The keys a statement may be known by: the owner's own, and those of accounts whose tombstones came with an import. */
async function keysOf(db: Db, scope: OwnerScope, statement: string): Promise<string[]> {
  const salts = await db.tombstone.findMany({
    where: { ownerId: scope.ownerId, keyedBy: { not: null } },
    distinct: ["keyedBy"],
    select: { keyedBy: true },
  });
  return [scope.ownerId, ...salts.map((row) => row.keyedBy!)].flatMap((salt) => saltedKeys(salt, statement));
}

/** Marks statements and places as forgotten, or as what the cause says. Holds hashes and offsets, no words. Returns how many stones. */
export async function layTombstones(
  tx: Db,
  scope: OwnerScope,
  statements: string[],
  places: Evidence[],
  now: Date,
  cause: TombstoneCause = "forgotten",
): Promise<number> {
  const { ownerId } = scope;
  const keys = new Set(statements.map((statement) => statementKey(scope, statement)));
  const { count } = await tx.tombstone.createMany({
    data: [
      ...[...keys].map((key) => ({ id: newId(), ownerId, statementKey: key, cause, createdAt: now })),
      ...places.map(({ messageId, start, quote }) => ({
        id: newId(),
        ownerId,
        messageId,
        start,
        end: start + quote.length,
        cause,
        createdAt: now,
      })),
    ],
  });
  return count;
}

/** The person wants these words remembered after all: their stones go, the places that were blanked stay as they are. */
export async function liftTombstones(tx: Db, scope: OwnerScope, statement: string): Promise<void> {
  const { ownerId } = scope;
  await tx.tombstone.deleteMany({ where: { ownerId, statementKey: { in: await keysOf(tx, scope, statement) } } });
}
