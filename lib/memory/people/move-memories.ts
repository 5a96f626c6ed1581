import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

export interface Moved {
  /** Memories that were about the one and are about the other now. */
  subjectIds: string[];
  /** Memories that named the one and name the other now. */
  mentionIds: string[];
  /** Those that named the other already. */
  sharedIds: string[];
}

/** Moves memories and mentions from one person to another; all of them, or those of `only`. */
export async function moveMemories(
  tx: Db,
  { ownerId }: OwnerScope,
  fromId: string,
  toId: string,
  only?: string[],
): Promise<Moved> {
  const chosen = only ? { in: only } : undefined;
  const about = await tx.memory.findMany({ where: { ownerId, subjectId: fromId, id: chosen }, select: { id: true } });
  const named = await tx.memoryPerson.findMany({
    where: { ownerId, personId: fromId, memoryId: chosen },
    select: { memoryId: true },
  });
  const [subjectIds, mentionIds] = [about.map((row) => row.id), named.map((row) => row.memoryId)];
  const shared = await tx.memoryPerson.findMany({
    where: { ownerId, personId: toId, memoryId: { in: mentionIds } },
    select: { memoryId: true },
  });
  await tx.memory.updateMany({ where: { ownerId, id: { in: subjectIds } }, data: { subjectId: toId } });
  await tx.memoryPerson.createMany({
    data: mentionIds.map((memoryId) => ({ ownerId, memoryId, personId: toId })),
    skipDuplicates: true,
  });
  await tx.memoryPerson.deleteMany({ where: { ownerId, personId: fromId, memoryId: { in: mentionIds } } });
  return { subjectIds, mentionIds, sharedIds: shared.map((row) => row.memoryId) };
}
