import type { Prisma } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import { REVIEW_BOUND } from "@/lib/memory/consolidate/consolidate";
import { findConflict } from "@/lib/memory/review/find-conflict";
import type { ReviewCard, ReviewDeck, WaitingFor } from "@/lib/memory/review/types";
import type { OwnerScope } from "@/lib/scope";

/** Cards given at once: what the person answers before the next ones come. */
const CARDS = 6;
const PIECES = 3;

const CARD = {
  subject: { select: { id: true, name: true, kind: true } },
  evidence: {
    include: { message: { select: { id: true, conversationId: true, createdAt: true, role: true } } },
    orderBy: { message: { createdAt: "desc" } },
    take: PIECES,
  },
  _count: { select: { evidence: true } },
} as const satisfies Prisma.MemoryInclude;

type Row = Prisma.MemoryGetPayload<{ include: typeof CARD }>;

/** The next cards of the deck, oldest first and what was set aside last, and how many there are. */
export async function readReview(db: Db, scope: OwnerScope, now: Date): Promise<ReviewDeck> {
  const { ownerId } = scope;
  const waiting = { ownerId, status: "review" as const };
  const fresh = { ...waiting, OR: [{ reviewAfter: null }, { reviewAfter: { lte: now } }] };
  const setAside = { ...waiting, reviewAfter: { gt: now } };
  const rows = await db.memory.findMany({
    where: fresh,
    include: CARD,
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    take: CARDS,
  });
  const behind =
    rows.length < CARDS
      ? await db.memory.findMany({
          where: setAside,
          include: CARD,
          orderBy: [{ reviewAfter: "asc" }, { id: "asc" }],
          take: CARDS - rows.length,
        })
      : [];
  const cards: ReviewCard[] = [];
  for (const row of [...rows, ...behind]) cards.push(await toCard(db, scope, row, now));
  return {
    cards,
    fresh: await db.memory.count({ where: fresh }),
    setAside: await db.memory.count({ where: setAside }),
    undoable: await db.reviewStep.count({ where: { ownerId } }),
  };
}

/** One card; null when the memory does not wait. */
export async function readCard(db: Db, scope: OwnerScope, memoryId: string, now: Date): Promise<ReviewCard | null> {
  const where = { id: memoryId, ownerId: scope.ownerId, status: "review" as const };
  const row = await db.memory.findFirst({ where, include: CARD });
  return row && toCard(db, scope, row, now);
}

async function toCard(db: Db, scope: OwnerScope, row: Row, now: Date): Promise<ReviewCard> {
  const otherId = await findConflict(db, scope, row);
  const other = otherId
    ? await db.memory.findFirst({ where: { id: otherId, ownerId: scope.ownerId }, include: CARD })
    : null;
  return {
    ...told(row),
    kind: row.kind,
    subject: row.subject,
    author: row.author,
    why: row.why,
    waitingFor: reasons(row, Boolean(other)),
    evidenceCount: row._count.evidence,
    setAside: row.reviewAfter !== null && row.reviewAfter > now,
    conflict: other && { ...told(other), ...guessChange(row, other) },
  };
}

const told = (row: Row) => ({
  id: row.id,
  statement: row.statement,
  valid: { from: row.validFrom, to: row.validTo, precision: row.validPrecision },
  recordedAt: row.recordedAt,
  evidence: row.evidence.map(({ quote, start, message }) => ({
    ...{ quote, start },
    messageId: message.id,
    conversationId: message.conversationId,
    at: message.createdAt,
    speaker: message.role === "user" ? ("user" as const) : ("companion" as const),
  })),
});

function reasons({ kind, sensitive, confidence, saidAgain }: Row, conflict: boolean): WaitingFor[] {
  const found: [WaitingFor, boolean][] = [
    ["forgotten", saidAgain],
    ["conflict", conflict],
    ["sensitive", sensitive],
    ["unsure", confidence < REVIEW_BOUND && kind !== "manner"],
    ["manner", kind === "manner"],
  ];
  return found.flatMap(([reason, holds]) => (holds ? [reason] : []));
}

/** By the dates that are known; else the one that waits came second, on the day it was said. */
function guessChange(waiting: Row, other: Row): { changedAt: Date; first: "old" | "new" } {
  if (waiting.validFrom && other.validFrom && waiting.validFrom < other.validFrom)
    return { changedAt: other.validFrom, first: "new" };
  const said = waiting.evidence.at(-1)?.message.createdAt ?? waiting.recordedAt;
  return { changedAt: waiting.validFrom ?? other.validTo ?? said, first: "old" };
}
