import { shorten } from "@/lib/conversation/to-used-item";
import type { LeftOutView } from "@/lib/conversation/types";
import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

/** By reply, what it was asked to do without. Forgotten things are not told. */
export async function readLeftOut(
  db: Db,
  { ownerId }: OwnerScope,
  replyIds: string[],
): Promise<Map<string, LeftOutView[]>> {
  const rows = await db.replyWithout.findMany({
    where: { ownerId, replyId: { in: replyIds } },
    orderBy: { id: "asc" },
    include: { memory: { select: { statement: true } }, said: { select: { text: true } } },
  });
  const byReply = new Map<string, LeftOutView[]>();
  for (const { replyId, memoryId, saidId, memory, said } of rows) {
    const view: LeftOutView = {
      kind: memoryId ? "memory" : "message",
      id: (memoryId ?? saidId)!,
      text: memory?.statement ?? shorten(said?.text ?? ""),
    };
    byReply.set(replyId, [...(byReply.get(replyId) ?? []), view]);
  }
  return byReply;
}
