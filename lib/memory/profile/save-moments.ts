import type { Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { sharedMoments, type Names } from "@/lib/memory/profile/shared-moments";
import type { Turn } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

/** Stores what the user's messages say the two did together, each with its place. Safe to repeat; a tombstone's place is left out. */
export async function saveMoments(tx: Db, { ownerId }: OwnerScope, turns: Turn[], names: Names): Promise<void> {
  const own = turns.filter((turn) => turn.speaker === "user");
  const messageIds = own.map((turn) => turn.messageId);
  const stones = await tx.tombstone.findMany({ where: { ownerId, messageId: { in: messageIds } } });
  const rows = own.flatMap(({ messageId, text }) =>
    sharedMoments(text, names)
      .filter(({ start, quote }) =>
        stones.every(
          (stone) => stone.messageId !== messageId || start + quote.length <= stone.start! || start >= stone.end!,
        ),
      )
      .map((moment) => ({ ...moment, id: newId(), ownerId, messageId })),
  );
  await tx.sharedMoment.deleteMany({ where: { ownerId, messageId: { in: messageIds } } });
  await tx.sharedMoment.createMany({ data: rows });
}
