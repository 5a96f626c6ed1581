import type { Database } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import { keyWithRelation } from "@/lib/memory/consolidate/choose-person";
import { compatibleRelations } from "@/lib/memory/consolidate/relations";
import { findSomebody } from "@/lib/memory/people/find-somebody";
import { logChange } from "@/lib/memory/people/log-change";
import { moveMemories } from "@/lib/memory/people/move-memories";
import { retell } from "@/lib/memory/people/retell";
import { settleDoubles } from "@/lib/memory/people/settle-doubles";
import type { MergeChange } from "@/lib/memory/people/types";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import type { OwnerScope } from "@/lib/scope";

/**
 * Makes two people one: memories, mentions, names and the log of `fromId` go to `intoId`, and the first is gone. What then
 * answers one question twice is settled (see settle-doubles). Returns the change's id, by which it can be taken back.
 */
export async function mergePeople(
  { prisma }: Database,
  scope: OwnerScope,
  fromId: string,
  intoId: string,
  now: Date,
): Promise<string> {
  const { ownerId } = scope;
  return prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const from = await findSomebody(tx, scope, fromId);
    const into = await findSomebody(tx, scope, intoId);
    if (fromId === intoId) {
      throw new AppError("invalid", "merge with oneself", { userMessage: "Choose somebody else to merge with." });
    }
    const moved = await moveMemories(tx, scope, fromId, intoId);
    const ended = await settleDoubles(tx, scope, intoId, moved.subjectIds, now);
    const known = new Set([into.nameKey, ...into.aliases]);
    // "My cousin Sam" is found by the cousin's key also once he is one with a friend.
    const asRelated =
      from.relation && !compatibleRelations(from.relation, into.relation)
        ? [keyWithRelation(from.name, from.relation)]
        : [];
    const theirs = [...new Set([from.nameKey, ...from.aliases, ...asRelated])];
    const aliases = theirs.filter((alias) => !known.has(alias));
    const relation = !into.relation && Boolean(from.relation);
    const log = await tx.personChange.findMany({ where: { ownerId, personId: fromId }, select: { id: true } });
    const changeIds = log.map((row) => row.id);
    await tx.personChange.updateMany({ where: { ownerId, id: { in: changeIds } }, data: { personId: intoId } });
    await tx.person.deleteMany({ where: { ownerId, id: fromId } });
    await tx.person.updateMany({
      where: { ownerId, id: intoId },
      data: { aliases: [...into.aliases, ...aliases], relation: into.relation ?? from.relation },
    });
    const { id, name, nameKey, createdAt } = from;
    const change: MergeChange = {
      from: { id, name, nameKey, relation: from.relation, aliases: from.aliases, createdAt: createdAt.toISOString() },
      ...{ ...moved, aliases, relation, ended, changeIds },
    };
    await retell(tx, scope, [...ended.map((one) => one.id), ...ended.map((one) => one.heirId)], now);
    return logChange(tx, scope, intoId, "merge", change, now);
  });
}
