import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

export interface OpenSession {
  fromSeq: number;
  startedAt: Date;
  /** Where the first of its episodes begins that later turns can still change: those before are let be. */
  readFrom: number;
}

/** How far back, in sequence numbers, an open session is segmented again. Bounds what is read, however long it goes on. */
const BACK = 160;

/** The conversation's last session when a message at `at` still belongs to it, that is, comes within the session gap. */
export async function openSession(
  db: Db,
  { ownerId }: OwnerScope,
  conversationId: string,
  at: Date,
  gapMs: number,
): Promise<OpenSession | null> {
  const last = await db.chatSession.findFirst({
    where: { ownerId, conversationId },
    orderBy: { fromSeq: "desc" },
    include: { episodes: { orderBy: { fromSeq: "desc" }, take: BACK, select: { fromSeq: true } } },
  });
  if (!last || at.getTime() - last.endedAt.getTime() > gapMs) return null;
  const { fromSeq, toSeq, startedAt } = last;
  const near = last.episodes.map((episode) => episode.fromSeq).filter((seq) => seq > toSeq - BACK);
  return { fromSeq, startedAt, readFrom: near.at(-1) ?? last.episodes[0]?.fromSeq ?? fromSeq };
}
