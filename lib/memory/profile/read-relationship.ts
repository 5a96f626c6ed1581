import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

/** What there is between the two, from what is stored alone. */
export interface Relationship {
  /** The first thing said that is remembered. */
  since: Date | null;
  sessions: number;
  /** When the session before the one now open ended. */
  lastSession: Date | null;
  /** What they did together, newest first, each with the message that says so. */
  shared: { text: string; messageId: string; at: Date }[];
}

const SHARED = 12;

/** @param before when the turns now in view began: a session that ended later is this very talk. */
export async function readRelationship(db: Db, { ownerId }: OwnerScope, before: Date): Promise<Relationship> {
  const [span, last, moments] = await Promise.all([
    db.chatSession.aggregate({ where: { ownerId }, _min: { startedAt: true }, _count: true }),
    db.chatSession.findFirst({
      where: { ownerId, endedAt: { lt: before } },
      orderBy: { endedAt: "desc" },
      select: { endedAt: true },
    }),
    db.sharedMoment.findMany({
      where: { ownerId },
      orderBy: [{ message: { createdAt: "desc" } }, { start: "desc" }],
      take: SHARED,
      select: { text: true, messageId: true, message: { select: { createdAt: true } } },
    }),
  ]);
  return {
    since: span._min.startedAt,
    sessions: span._count,
    lastSession: last?.endedAt ?? null,
    shared: moments.map(({ text, messageId, message }) => ({ text, messageId, at: message.createdAt })),
  };
}
