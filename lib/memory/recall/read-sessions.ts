import type { Db } from "@/lib/db/types";
import type { SessionSpan } from "@/lib/memory/recall/types";
import type { OwnerScope } from "@/lib/scope";

/** Where every session of the owner begins and ends. */
export function readSessions(db: Db, { ownerId }: OwnerScope): Promise<SessionSpan[]> {
  return db.chatSession.findMany({ where: { ownerId }, select: { conversationId: true, fromSeq: true, toSeq: true } });
}
