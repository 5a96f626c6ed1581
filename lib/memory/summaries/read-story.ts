import type { Db } from "@/lib/db/types";
import { STORY } from "@/lib/memory/summaries/periods";
import type { SummarySentence } from "@/lib/memory/summaries/types";
import type { OwnerScope } from "@/lib/scope";

/**
 * The running summary of everything the owner told, oldest first; each sentence rests on memories that are current as it
 * is read. Empty before anything was remembered.
 *
 * @param exclude memories told elsewhere in the prompt.
 */
export async function readStory(db: Db, { ownerId }: OwnerScope, exclude: string[] = []): Promise<SummarySentence[]> {
  const row = await db.summary.findFirst({
    where: { ownerId, level: "story", key: STORY, current: true },
    select: { sentences: true },
  });
  const told = new Set(exclude);
  const sentences = ((row?.sentences ?? []) as unknown as SummarySentence[]).filter(
    (sentence) => !sentence.memoryIds.every((id) => told.has(id)),
  );
  if (!sentences.length) return [];
  const current = await db.memory.findMany({
    where: {
      ownerId,
      status: "active",
      withheldAt: null,
      id: { in: sentences.flatMap((sentence) => sentence.memoryIds) },
    },
    select: { id: true },
  });
  const ids = new Set(current.map((memory) => memory.id));
  return sentences.filter((sentence) => sentence.memoryIds.every((id) => ids.has(id)));
}
