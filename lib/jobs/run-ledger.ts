import type { Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import type { OwnerScope } from "@/lib/scope";

interface Start {
  from: number;
  to: number;
  attempt: number;
  now: Date;
}

/**
 * Books that a remembering has begun. One of a conversation that is still marked running belongs to a worker that died
 * (the queue lets only one run at a time), so it is booked as failed first.
 */
export async function startRun(
  db: Db,
  { ownerId }: OwnerScope,
  conversationId: string,
  { from, to, attempt, now }: Start,
): Promise<string> {
  await db.rememberRun.updateMany({
    where: { ownerId, conversationId, status: "running" },
    data: { status: "failed", error: "the worker stopped before it was done", endedAt: now },
  });
  const id = newId(now.getTime());
  await db.rememberRun.create({
    data: { id, ownerId, conversationId, fromSeq: from + 1, toSeq: to, attempt, startedAt: now },
  });
  return id;
}

type End = { now: Date } & (
  | { status: "failed"; error: string }
  | {
      status: "done";
      author: "builtin" | "model";
      added: number;
      changed: number;
      ignored: number;
      modelCalls: number;
      tokens: number;
      stale: boolean;
    }
);

export async function endRun(db: Db, id: string, end: End): Promise<void> {
  if (end.status === "failed") {
    await db.rememberRun.updateMany({
      where: { id },
      data: { status: "failed", error: end.error.slice(0, 500), endedAt: end.now },
    });
    return;
  }
  const { author, added, changed, ignored, modelCalls, tokens, now } = end;
  await db.rememberRun.updateMany({
    where: { id },
    data: { status: "done", author, added, changed, ignored, modelCalls, tokens, endedAt: now },
  });
}
