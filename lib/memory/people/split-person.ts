import type { Database, Db } from "@/lib/db/types";
import { AppError, notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import { findSomebody, refuseTakenName } from "@/lib/memory/people/find-somebody";
import { logChange } from "@/lib/memory/people/log-change";
import { moveMemories } from "@/lib/memory/people/move-memories";
import { retell } from "@/lib/memory/people/retell";
import type { RevivedBySplit } from "@/lib/memory/people/types";
import { findChain } from "@/lib/memory/store/find-memory";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { nameKey } from "@/lib/memory/store/resolve-person";
import { WORDINGS } from "@/lib/memory/store/never-held";
import type { OwnerScope } from "@/lib/scope";

export interface Split {
  personId: string;
  changeId: string;
}

/**
 * Some of what is known of somebody is about another: a new person gets those memories, with their earlier wordings. What one
 * of the two had replaced of the other is current again, because it was never replaced. Throws not_found when a memory is
 * not one of this person's.
 */
export async function splitPerson(
  { prisma }: Database,
  scope: OwnerScope,
  personId: string,
  { memoryIds, name }: { memoryIds: string[]; name: string },
  now: Date,
): Promise<Split> {
  const { ownerId } = scope;
  return prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const person = await findSomebody(tx, scope, personId);
    const theirs = await tx.memoryPerson.count({ where: { ownerId, personId, memoryId: { in: memoryIds } } });
    if (theirs < new Set(memoryIds).size) throw notFound("memory of this person");
    const key = nameKey(name);
    if (key === person.nameKey) {
      throw new AppError("conflict", "split under the same name", {
        userMessage: `The other person needs a name of their own, such as “${person.name} (work)”.`,
      });
    }
    await refuseTakenName(tx, scope, name, personId);
    const alias = person.aliases.includes(key) ? key : null;
    if (alias) {
      const aliases = person.aliases.filter((other) => other !== alias);
      await tx.person.updateMany({ where: { ownerId, id: personId }, data: { aliases } });
    }
    const to = { id: newId(now.getTime()), name };
    await tx.person.create({ data: { ...to, ownerId, kind: "person", nameKey: key, createdAt: now } });
    const chains = await Promise.all(memoryIds.map((id) => findChain(tx, scope, id, { reasons: WORDINGS })));
    const moved = await moveMemories(tx, scope, personId, to.id, [...new Set(chains.flat())]);
    const revived = await reviveAcross(tx, scope, [personId, to.id]);
    await retell(tx, scope, [...new Set([...revived.map((one) => one.id), ...moved.subjectIds])], now);
    const { subjectIds, mentionIds } = moved;
    const changeId = await logChange(tx, scope, personId, "split", { to, subjectIds, mentionIds, revived, alias }, now);
    return { personId: to.id, changeId };
  });
}

/** Makes current what a memory of the other person had replaced. */
async function reviveAcross(
  tx: Db,
  { ownerId }: OwnerScope,
  [one, other]: [string, string],
): Promise<RevivedBySplit[]> {
  const rows = await tx.memory.findMany({
    where: {
      ...{ ownerId, status: "superseded", endedReason: "superseded" },
      OR: [
        { subjectId: one, supersededBy: { subjectId: other } },
        { subjectId: other, supersededBy: { subjectId: one } },
      ],
    },
    select: {
      id: true,
      endedAt: true,
      validTo: true,
      supersededById: true,
      supersededBy: { select: { validFrom: true } },
    },
  });
  for (const { id, validTo, supersededBy } of rows) {
    const byHeir = validTo && supersededBy?.validFrom?.getTime() === validTo.getTime();
    await tx.memory.update({
      where: { id },
      data: {
        ...{ status: "active", endedAt: null, endedReason: null, supersededById: null },
        ...(byHeir ? { validTo: null } : {}),
      },
    });
  }
  return rows.map(({ id, endedAt, validTo, supersededById }) => ({
    ...{ id, heirId: supersededById!, endedAt: endedAt!.toISOString(), validTo: validTo?.toISOString() ?? null },
  }));
}
