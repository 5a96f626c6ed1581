import type { Db } from "@/lib/db/types";
import { maskCaptions } from "@/lib/memory/captions";
import { readMood } from "@/lib/memory/mood/read-mood";
import type { Turn } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

/** Stores how the user's own messages sound. Only turns that may be remembered are to be given. Safe to repeat. */
export async function saveMoods(
  tx: Db,
  { ownerId }: OwnerScope,
  turns: Pick<Turn, "messageId" | "speaker" | "text">[],
): Promise<void> {
  const own = turns.filter((turn) => turn.speaker === "user");
  await tx.messageMood.deleteMany({ where: { ownerId, messageId: { in: own.map((turn) => turn.messageId) } } });
  await tx.messageMood.createMany({
    data: own.map(({ messageId, text }) => ({ messageId, ownerId, ...readMood(maskCaptions(text, () => "")) })),
  });
}
