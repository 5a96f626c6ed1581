import type { Prisma } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

const WITH_EVIDENCE = {
  subject: true,
  mentions: { where: { person: { kind: "person" } }, select: { personId: true } },
  evidence: {
    orderBy: { createdAt: "asc" },
    include: { message: { select: { id: true, conversationId: true, seq: true, createdAt: true } } },
  },
} as const satisfies Prisma.MemoryInclude;

export type LoadedMemory = Prisma.MemoryGetPayload<{ include: typeof WITH_EVIDENCE }>;

/** Current memories by id, and ended ones where the past is asked for; never those that wait for review or were corrected. */
export function loadMemories(db: Db, { ownerId }: OwnerScope, ids: string[], past: boolean): Promise<LoadedMemory[]> {
  const ended = { status: "superseded" as const, endedReason: { not: "corrected" as const } };
  return db.memory.findMany({
    where: { ownerId, id: { in: ids }, OR: [{ status: { in: ["active", "archived"] } }, ...(past ? [ended] : [])] },
    include: WITH_EVIDENCE,
  });
}

/** When what a message tells of was, by the memories that rest on it. */
export function eventsOf(message: { id: string }, memories: LoadedMemory[]): { from: Date; to: Date }[] {
  return memories.flatMap(({ validFrom, validTo, evidence }) =>
    validFrom && evidence.some((row) => row.messageId === message.id)
      ? [{ from: validFrom, to: validTo ?? validFrom }]
      : [],
  );
}
