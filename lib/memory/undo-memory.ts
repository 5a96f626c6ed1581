import type { Database } from "@/lib/db/types";
import { eraseMemories } from "@/lib/memory/erase-memories";
import { findChain, findMemory } from "@/lib/memory/store/find-memory";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { summarise } from "@/lib/memory/summaries/summarise";
import type { OwnerScope } from "@/lib/scope";

/**
 * Takes back what was just noted: the memory goes, with the first wording of the same words, what it had replaced is current again, the message stays as it is, and
 * reading it again notes nothing from that place.
 */
export async function undoMemory({ prisma }: Database, scope: OwnerScope, memoryId: string, now: Date): Promise<void> {
  const { ownerId } = scope;
  await prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    await findMemory(tx, scope, memoryId);
    const wordings = await findChain(tx, scope, memoryId, { reasons: ["reworded"] });
    await tx.memory.updateMany({
      where: {
        ...{ ownerId, supersededById: { in: wordings }, id: { notIn: wordings } },
        endedReason: { not: "reworded" },
      },
      data: { status: "active", endedAt: null, endedReason: null, supersededById: null, validTo: null },
    });
    const { summaries, places } = await eraseMemories(tx, scope, wordings, now, { cause: "undone" });
    const messageIds = places.map((place) => place.messageId);
    await summarise(tx, scope, { ...summaries, messageIds }, now);
  });
}
