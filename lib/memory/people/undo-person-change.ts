import type { Database, Db } from "@/lib/db/types";
import { AppError, notFound } from "@/lib/errors";
import { findSomebody, refuseTakenName } from "@/lib/memory/people/find-somebody";
import { moveMemories } from "@/lib/memory/people/move-memories";
import { retell } from "@/lib/memory/people/retell";
import type { AliasChange, EditChange, MergeChange, SplitChange } from "@/lib/memory/people/types";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { nameKey } from "@/lib/memory/store/resolve-person";
import type { OwnerScope } from "@/lib/scope";

type Row = { id: string; personId: string; kind: "edit" | "alias" | "merge" | "split"; data: unknown };

/**
 * Takes a change of a person back: names, memories, mentions, and what the change had made history or current. What was
 * forgotten or changed since stays as it is. Undone twice it is a no-op. Throws conflict when a name was given to somebody
 * else meanwhile.
 */
export async function undoPersonChange(
  { prisma }: Database,
  scope: OwnerScope,
  changeId: string,
  now: Date,
): Promise<void> {
  const { ownerId } = scope;
  await prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const row = await tx.personChange.findFirst({ where: { id: changeId, ownerId } });
    if (!row) throw notFound("change");
    if (row.undoneAt) return;
    const touched = await undo[row.kind](tx, scope, row, now);
    await tx.personChange.updateMany({ where: { id: changeId, ownerId }, data: { undoneAt: now } });
    await retell(tx, scope, touched, now);
  });
}

type Undo = (tx: Db, scope: OwnerScope, row: Row, now: Date) => Promise<string[]>;
const undo: Record<Row["kind"], Undo> = { edit: undoEdit, alias: undoAlias, merge: undoMerge, split: undoSplit };

async function undoEdit(tx: Db, scope: OwnerScope, { personId, data }: Row): Promise<string[]> {
  const { before, alias } = data as EditChange;
  const person = await findSomebody(tx, scope, personId);
  const renamed = nameKey(before.name) !== nameKey(person.name);
  const key = renamed ? (alias ?? nameKey(before.name)) : person.nameKey;
  await refuseTakenName(tx, scope, key, personId);
  const aliases = person.aliases.filter((other) => other !== alias && other !== key);
  await update(tx, scope, personId, { ...before, nameKey: key, aliases });
  return [];
}

async function undoAlias(tx: Db, scope: OwnerScope, { personId, data }: Row): Promise<string[]> {
  const { alias, added } = data as AliasChange;
  const { aliases } = await findSomebody(tx, scope, personId);
  if (!added) await refuseTakenName(tx, scope, alias, personId);
  const rest = aliases.filter((other) => other !== alias);
  await update(tx, scope, personId, { aliases: added ? rest : [...rest, alias] });
  return [];
}

async function undoMerge(tx: Db, scope: OwnerScope, { personId, data }: Row): Promise<string[]> {
  const { ownerId } = scope;
  const { from, subjectIds, mentionIds, sharedIds, aliases, relation, ended, changeIds } = data as MergeChange;
  const into = await findSomebody(tx, scope, personId);
  await refuseTakenName(tx, scope, from.nameKey, personId);
  const gone = new Set(aliases);
  await update(tx, scope, personId, {
    aliases: into.aliases.filter((alias) => !gone.has(alias)),
    ...(relation && into.relation === from.relation ? { relation: null } : {}),
  });
  await tx.person.create({ data: { ...from, ownerId, kind: "person", createdAt: new Date(from.createdAt) } });
  // Mentions that both had stay with both.
  const shared = new Set(sharedIds);
  await tx.memoryPerson.createMany({
    data: (await existing(tx, ownerId, sharedIds)).map((memoryId) => ({ ownerId, memoryId, personId: from.id })),
    skipDuplicates: true,
  });
  await tx.memory.updateMany({
    where: { ownerId, subjectId: personId, id: { in: subjectIds.filter((id) => shared.has(id)) } },
    data: { subjectId: from.id },
  });
  await moveMemories(
    tx,
    scope,
    personId,
    from.id,
    [...new Set([...subjectIds, ...mentionIds])].filter((id) => !shared.has(id)),
  );
  await tx.personChange.updateMany({ where: { ownerId, id: { in: changeIds } }, data: { personId: from.id } });
  for (const { id, heirId, status, validTo, evidenceIds } of ended) {
    await tx.memory.updateMany({
      where: { ownerId, id, supersededById: heirId, endedReason: "superseded" },
      data: {
        ...{ status, endedAt: null, endedReason: null, supersededById: null },
        validTo: validTo ? new Date(validTo) : null,
      },
    });
    await tx.evidence.deleteMany({ where: { ownerId, memoryId: heirId, id: { in: evidenceIds } } });
  }
  return ended.flatMap(({ id, heirId }) => [id, heirId]);
}

async function undoSplit(tx: Db, scope: OwnerScope, { personId, data }: Row): Promise<string[]> {
  const { ownerId } = scope;
  const { to, subjectIds, revived, alias } = data as SplitChange;
  const person = await findSomebody(tx, scope, personId);
  const other = await tx.person.findFirst({ where: { ownerId, id: to.id } });
  if (!other) {
    throw new AppError("conflict", "the other person is gone", {
      userMessage: `${to.name} is not there any more: merged into somebody else, or forgotten.`,
    });
  }
  const { subjectIds: back } = await moveMemories(tx, scope, to.id, personId);
  await tx.personChange.updateMany({ where: { ownerId, personId: to.id }, data: { personId } });
  await tx.person.deleteMany({ where: { ownerId, id: to.id } });
  if (alias) await update(tx, scope, personId, { aliases: [...person.aliases, alias] });
  for (const { id, heirId, endedAt, validTo } of revived) {
    const heir = await existing(tx, ownerId, [heirId]);
    if (!heir.length) continue;
    await tx.memory.updateMany({
      where: { ownerId, id, status: { in: ["active", "archived"] } },
      data: {
        ...{ status: "superseded", endedAt: new Date(endedAt), endedReason: "superseded", supersededById: heirId },
        validTo: validTo ? new Date(validTo) : null,
      },
    });
  }
  return [...new Set([...revived.map(({ id }) => id), ...subjectIds.filter((id) => back.includes(id))])];
}

const existing = async (tx: Db, ownerId: string, ids: string[]): Promise<string[]> =>
  (await tx.memory.findMany({ where: { ownerId, id: { in: ids } }, select: { id: true } })).map((row) => row.id);

const update = (tx: Db, { ownerId }: OwnerScope, id: string, data: object) =>
  tx.person.updateMany({ where: { ownerId, id }, data });
