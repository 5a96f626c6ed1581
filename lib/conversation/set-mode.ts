import type { MemoryMode } from "@/lib/conversation/types";
import type { Db } from "@/lib/db/types";
import { AppError, notFound } from "@/lib/errors";
import type { OwnerScope } from "@/lib/scope";

/**
 * Sets what messages of a conversation do with memory from now on; those that are stored keep the mode they were sent in.
 * Incognito is chosen before the first message and holds to the last: a reply in a conversation that had left it could
 * repeat what was said in it. Throws conflict for that, and not_found.
 */
export async function setMode(db: Db, { ownerId }: OwnerScope, id: string, mode: MemoryMode): Promise<void> {
  const row = await db.conversation.findFirst({ where: { id, ownerId }, select: { mode: true } });
  if (!row) throw notFound("conversation");
  if (row.mode === mode) return;
  if (row.mode === "incognito" || mode === "incognito") {
    throw new AppError("conflict", `mode from ${row.mode} to ${mode}`, {
      userMessage:
        mode === "incognito"
          ? "Only a new conversation can be incognito."
          : "An incognito conversation stays incognito. Start a new one to be remembered.",
    });
  }
  const { count } = await db.conversation.updateMany({ where: { id, ownerId, mode: row.mode }, data: { mode } });
  if (!count) throw new AppError("conflict", "mode was changed elsewhere");
}
