import type { EndedReason } from "@/lib/db/generated/enums";
import type { Db } from "@/lib/db/types";
import { notFound } from "@/lib/errors";
import type { OwnerScope } from "@/lib/scope";

/** One memory of this owner with its evidence and subject. Throws not_found. */
export async function findMemory(db: Db, { ownerId }: OwnerScope, id: string) {
  const memory = await db.memory.findFirst({
    where: { id, ownerId },
    include: { evidence: true, subject: true, mentions: true },
  });
  if (!memory) throw notFound("memory");
  return memory;
}

/**
 * The ids of a memory and of everything it replaced, back to the first wording; with `reasons` only along endings of those
 * kinds.
 */
export async function findChain(
  db: Db,
  { ownerId }: OwnerScope,
  id: string,
  { reasons }: { reasons?: EndedReason[] } = {},
): Promise<string[]> {
  const chain = new Set([id]);
  let frontier = [id];
  while (frontier.length) {
    const rows = await db.memory.findMany({
      where: { ownerId, supersededById: { in: frontier }, endedReason: reasons && { in: reasons } },
      select: { id: true },
    });
    frontier = rows.map((row) => row.id).filter((found) => !chain.has(found));
    for (const found of frontier) chain.add(found);
  }
  return [...chain];
}
