import type { ConversationView } from "@/lib/conversation/types";
import type { Db } from "@/lib/db/types";
import { notFound } from "@/lib/errors";
import type { OwnerScope } from "@/lib/scope";

const VIEW = { id: true, title: true, lastMessageAt: true, mode: true, source: true } as const;

/** The owner's conversations, the last spoken in first. */
export function listConversations(db: Db, { ownerId }: OwnerScope, limit = 500): Promise<ConversationView[]> {
  return db.conversation.findMany({
    where: { ownerId },
    orderBy: { lastMessageAt: "desc" },
    take: limit,
    select: VIEW,
  });
}

/** Throws not_found when there is none of that id for this owner. */
export async function findConversation(db: Db, { ownerId }: OwnerScope, id: string) {
  const row = await db.conversation.findFirst({ where: { id, ownerId }, include: { companion: true, owner: true } });
  if (!row) throw notFound("conversation");
  return row;
}
