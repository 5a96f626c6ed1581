import { readLeftOut } from "@/lib/conversation/read-left-out";
import { toUsedItem, TRACE_WITH_ITEMS } from "@/lib/conversation/to-used-item";
import type { TraceView } from "@/lib/conversation/types";
import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

const NONE: TraceView = { memoryOn: true, degraded: false, model: "", items: [], without: [] };

/** The stored trace of one reply as its reader sees it; an empty one while there is none. */
export async function findTraceView(db: Db, scope: OwnerScope, replyId: string): Promise<TraceView> {
  const { ownerId } = scope;
  const trace = await db.trace.findFirst({ where: { ownerId, messageId: replyId }, include: TRACE_WITH_ITEMS });
  if (!trace) return NONE;
  const said = await readSaid(db, ownerId, trace.items);
  return {
    memoryOn: trace.memoryOn,
    degraded: trace.degraded,
    model: trace.model,
    items: trace.items.flatMap((item) => toUsedItem(item, said)),
    without: (await readLeftOut(db, scope, [replyId])).get(replyId) ?? [],
  };
}

/** The messages that trace items point at, by id. */
export async function readSaid(db: Db, ownerId: string, items: { messageId: string | null }[]) {
  const ids = [...new Set(items.flatMap((item) => item.messageId ?? []))];
  const rows = ids.length ? await db.message.findMany({ where: { ownerId, id: { in: ids } } }) : [];
  return new Map(rows.map((row) => [row.id, row]));
}
