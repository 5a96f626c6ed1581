import { findTraceView } from "@/lib/conversation/find-trace-view";
import type { Database } from "@/lib/db/types";
import { notFound } from "@/lib/errors";
import type { ReplyEvent } from "@/lib/reply/types";
import type { OwnerScope } from "@/lib/scope";

const LOOK_EVERY_MS = 300;
const PATIENCE_MS = 5 * 60_000;

/** Gives a reply that is being written elsewhere, or is written already, as if it were written now. */
export async function followReply(
  { prisma }: Database,
  scope: OwnerScope,
  replyId: string,
  emit: (event: ReplyEvent) => void,
): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  let given = 0;
  let opened = false;
  while (Date.now() < until) {
    const row = await prisma.message.findFirst({ where: { id: replyId, ownerId: scope.ownerId } });
    if (!row) throw notFound("reply");
    const trace = await findTraceView(prisma, scope, replyId);
    if (!opened) emit({ type: "start", messageId: replyId, trace });
    opened = true;
    if (row.text.length > given) emit({ type: "delta", text: row.text.slice(given) });
    given = row.text.length;
    if (row.status !== "streaming") {
      emit({ type: "end", status: row.status, error: row.error, trace });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
