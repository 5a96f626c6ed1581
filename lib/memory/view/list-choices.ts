import type { Db } from "@/lib/db/types";
import type { ListChoices, MemoryFilter } from "@/lib/memory/view/types";
import type { OwnerScope } from "@/lib/scope";

const MOST_SUBJECTS = 200;
const MOST_CONVERSATIONS = 100;

/**
 * Whom memories are about and which conversations they may come from, with those the filter names already. Not counted: that would
 * read every memory.
 */
export async function listChoices(
  db: Db,
  { ownerId }: OwnerScope,
  { subjectId, conversationId }: MemoryFilter,
): Promise<ListChoices> {
  const subject = { id: true, name: true, kind: true } as const;
  const subjects = await db.person.findMany({
    where: { ownerId },
    select: subject,
    orderBy: [{ kind: "asc" }, { name: "asc" }],
    take: MOST_SUBJECTS,
  });
  const conversations = await db.conversation.findMany({
    where: { ownerId },
    select: { id: true, title: true },
    orderBy: { lastMessageAt: "desc" },
    take: MOST_CONVERSATIONS,
  });
  if (subjectId && !subjects.some(({ id }) => id === subjectId)) {
    const chosen = await db.person.findFirst({ where: { ownerId, id: subjectId }, select: subject });
    if (chosen) subjects.push(chosen);
  }
  if (conversationId && !conversations.some(({ id }) => id === conversationId)) {
    const where = { ownerId, id: conversationId };
    const chosen = await db.conversation.findFirst({ where, select: { id: true, title: true } });
    if (chosen) conversations.push(chosen);
  }
  return { subjects, conversations };
}
