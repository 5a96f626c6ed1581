import type { Database } from "@/lib/db/types";
import { isAppError, notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { forgetMemory } from "@/lib/memory/forget-memory";
import { requireOpenReceipt, writeReceipt } from "@/lib/memory/receipts/write-receipt";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import type { OwnerScope } from "@/lib/scope";

/**
 * Forgets these memories for good, one after another, each as `forgetMemory` does, with one receipt of them all. What went with one
 * before it, as its earlier wording or for resting on the same words, is forgotten already. A large selection comes in parts: give
 * the receipt of the first one to the others. Returns how many of the given are gone now; throws not_found where none was the
 * owner's, and for a receipt that is not theirs or is closed.
 */
export async function forgetMemories(
  database: Database,
  scope: OwnerScope,
  ids: string[],
  now: Date,
  addTo?: string,
): Promise<{ forgotten: number; redactedMessages: number; receiptId: string }> {
  const { prisma } = database;
  if (addTo) await requireOpenReceipt(prisma, scope, addTo, now);
  const owned = await prisma.memory.findMany({
    where: { ownerId: scope.ownerId, id: { in: ids } },
    select: { id: true },
  });
  if (!owned.length) throw notFound("memories");
  const receipt = { id: addTo ?? newId(now.getTime()), kind: "memories" as const };
  let redactedMessages = 0;
  for (const { id } of owned) {
    try {
      redactedMessages += (await forgetMemory(database, scope, id, now, receipt)).redactedMessages;
    } catch (error) {
      if (!isAppError(error) || error.code !== "not_found") throw error;
      await prisma.$transaction(async (tx) => {
        await lockOwner(tx, scope);
        await writeReceipt(tx, scope, { ...receipt, asked: 1, counts: {}, now });
      });
    }
  }
  return { forgotten: owned.length, redactedMessages, receiptId: receipt.id };
}
