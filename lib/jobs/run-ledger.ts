import type { Database, Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import type { OwnerScope } from "@/lib/scope";

/** What is booked of a run whose worker is gone. */
export const DIED = "the worker stopped before it was done";

interface Start {
  from: number;
  to: number;
  attempt: number;
  now: Date;
}

/**
 * Books that a remembering has begun. One of the conversation that is still marked running belongs to a worker that died,
 * or to one that runs beside this one (the person asked while the queue was at it); it is booked as failed first, and
 * books its own end if it is alive. A model's run is another matter. The conversation's row is locked so that two that begin together
 * do so in turn.
 */
export async function startRun(
  { prisma }: Pick<Database, "prisma">,
  { ownerId }: OwnerScope,
  conversationId: string,
  { from, to, attempt, now }: Start,
): Promise<string> {
  const id = newId(now.getTime());
  await prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Conversation" WHERE "id" = ${conversationId}::uuid FOR NO KEY UPDATE`;
    await tx.rememberRun.updateMany({
      where: { ownerId, conversationId, status: "running", draws: false },
      data: { status: "failed", error: DIED, endedAt: now },
    });
    await tx.rememberRun.create({
      data: { id, ownerId, conversationId, fromSeq: from + 1, toSeq: to, attempt, startedAt: now },
    });
  });
  return id;
}

/**
 * Books that a memory model begins to read, unless another reading of the conversation began less than `aliveMs` ago and has not
 * ended: null then, because both would be paid for.
 */
export async function startDrawing(
  { prisma }: Pick<Database, "prisma">,
  { ownerId }: OwnerScope,
  conversationId: string,
  { from, to, attempt, now }: Start,
  aliveMs: number,
): Promise<string | null> {
  const id = newId(now.getTime());
  return prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Conversation" WHERE "id" = ${conversationId}::uuid FOR NO KEY UPDATE`;
    const where = { ownerId, conversationId, status: "running" as const, draws: true };
    const alive = new Date(now.getTime() - aliveMs);
    if (await tx.rememberRun.count({ where: { ...where, startedAt: { gt: alive } } })) return null;
    await tx.rememberRun.updateMany({ where, data: { status: "failed", error: DIED, endedAt: now } });
    const data = { id, ownerId, conversationId, fromSeq: from + 1, toSeq: to, attempt, startedAt: now, draws: true };
    await tx.rememberRun.create({ data });
    return id;
  });
}

type End = { now: Date } & (
  | { status: "failed"; error: string; modelCalls?: number; tokens?: number }
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
      data: {
        ...{ status: "failed", error: end.error.slice(0, 500), endedAt: end.now },
        ...{ modelCalls: end.modelCalls, tokens: end.tokens },
      },
    });
    return;
  }
  const { author, added, changed, ignored, modelCalls, tokens, now } = end;
  await db.rememberRun.updateMany({
    where: { id },
    data: { status: "done", author, added, changed, ignored, modelCalls, tokens, error: null, endedAt: now },
  });
}
