import type { Db } from "@/lib/db/types";
import type { OwnerScope } from "@/lib/scope";

interface Moving {
  messageId: string;
  before: string;
  after: string;
}

/** Ids of the tombstones that lie on places of a message. */
export async function tombstonesOn(tx: Db, { ownerId }: OwnerScope, messageId: string): Promise<string[]> {
  const rows = await tx.tombstone.findMany({ where: { ownerId, messageId }, select: { id: true } });
  return rows.map(({ id }) => id);
}

/**
 * Tombstones name places by their offsets, and the words move. One whose words the message still says lies on them again, so
 * that what was undone there stays so; one whose words are gone, and one laid since (`known` holds the older ones) for what
 * has gone with this change, would lie on words it has nothing to do with. Statements forgotten are known by their own hash.
 */
export async function moveTombstones(
  tx: Db,
  scope: OwnerScope,
  known: string[],
  { messageId, before, after }: Moving,
): Promise<void> {
  const { ownerId } = scope;
  const stones = await tx.tombstone.findMany({ where: { ownerId, messageId } });
  const lost: string[] = [];
  for (const { id, start, end } of stones) {
    const words = before.slice(start ?? 0, end ?? 0).trim();
    const at = words && known.includes(id) ? after.indexOf(words) : -1;
    if (at < 0) lost.push(id);
    else await tx.tombstone.update({ where: { id }, data: { start: at, end: at + words.length } });
  }
  await tx.tombstone.deleteMany({ where: { ownerId, id: { in: lost } } });
}
