import type { Database, Db } from "@/lib/db/types";
import { rebuildProfile } from "@/lib/memory/profile/rebuild-profile";
import { summarise } from "@/lib/memory/summaries/summarise";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { indexLacking } from "@/lib/memory/index/index-lacking";
import type { Plan } from "@/lib/portable/kith/plan";
import type { Place } from "@/lib/portable/work/progress";
import { advance } from "@/lib/portable/work/progress";
import type { OwnerScope } from "@/lib/scope";

const WEEKS = 20;

/** A file may say less of a conversation's length than it holds. */
export async function settleSequences(tx: Db, { ownerId }: OwnerScope): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Conversation" c SET "lastSeq" = m."last"
    FROM (SELECT "conversationId", max("seq") AS "last" FROM "Message" WHERE "ownerId" = ${ownerId}::uuid GROUP BY 1) AS m
    WHERE c."ownerId" = ${ownerId}::uuid AND c."id" = m."conversationId" AND c."lastSeq" < m."last"`;
}

/**
 * What is derived and was not in the file: the index, and, where the account held something before, portraits and summaries.
 * Vectors are filled by the job that looks for entries without one. Returns whether time ran out.
 */
export async function finishKith(
  database: Database,
  scope: OwnerScope,
  plan: Plan,
  place: Place,
  { now, until }: { now: () => Date; until: number },
): Promise<boolean> {
  for (;;) {
    if (performance.now() > until) return true;
    const { prisma } = database;
    if (!(await prisma.$transaction((tx) => lockedIndexing(tx, scope), { timeout: 60_000 }))) break;
    // A sign of life, and a look whether the import is still wanted.
    await advance(database, scope, place, now(), async () => ({}));
  }
  if (plan.fresh || !(await hasAdded(database.prisma, scope, place.id))) return false;
  const weeks = await weeksOf(database.prisma, scope);
  for (let i = 0; i < weeks.length; i += WEEKS) {
    await advance(database, scope, place, now(), async (tx) => {
      await summarise(tx, scope, { weeks: weeks.slice(i, i + WEEKS) }, now());
      return {};
    });
  }
  await advance(database, scope, place, now(), async (tx) => {
    await rebuildProfile(tx, scope, now());
    return {};
  });
  return false;
}

async function hasAdded(db: Db, { ownerId }: OwnerScope, id: string): Promise<boolean> {
  const row = await db.import.findFirst({ where: { id, ownerId }, select: { added: true } });
  return Boolean(row?.added);
}

async function lockedIndexing(tx: Db, scope: OwnerScope): Promise<number> {
  await lockOwner(tx, scope);
  return indexLacking(tx, scope);
}

async function weeksOf(db: Db, { ownerId }: OwnerScope): Promise<string[]> {
  const rows = await db.summary.findMany({
    where: { ownerId, level: "session", current: true },
    distinct: ["parentKey"],
    orderBy: { parentKey: "asc" },
    select: { parentKey: true },
  });
  return rows.map((row) => row.parentKey);
}
