import type { Db } from "@/lib/db/types";
import { notFound } from "@/lib/errors";
import type { OwnerScope } from "@/lib/scope";

export async function renameConversation(db: Db, { ownerId }: OwnerScope, id: string, title: string): Promise<void> {
  const { count } = await db.conversation.updateMany({ where: { id, ownerId }, data: { title } });
  if (!count) throw notFound("conversation");
}
