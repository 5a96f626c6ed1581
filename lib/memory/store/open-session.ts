import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

/** The conversation's last session when a message at `at` still belongs to it, that is, comes within the session gap. */
export async function openSession(
  db: Db,
  { ownerId }: OwnerScope,
  conversationId: string,
  at: Date,
  gapMs: number,
): Promise<{ fromSeq: number } | null> {
  const last = await db.chatSession.findFirst({ where: { ownerId, conversationId }, orderBy: { fromSeq: "desc" } });
  return last && at.getTime() - last.endedAt.getTime() <= gapMs ? { fromSeq: last.fromSeq } : null;
}
