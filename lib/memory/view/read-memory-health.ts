import { embeddingIdentity } from "@/lib/ai/embed";
import { Prisma } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import type { MemoryHealth } from "@/lib/memory/health/types";
import { lackingConditions } from "@/lib/memory/index/lacking";
import type { OwnerScope } from "@/lib/scope";
import { FAIRLY_SURE } from "@/lib/memory/view/constants";

const REPEATED = 3;

/** How an owner's memory stands, in numbers: a handful of counts, whatever there is to count. */
export async function readMemoryHealth(db: Db, { ownerId }: OwnerScope): Promise<MemoryHealth> {
  const [counted] = await db.$queryRaw<Record<Counted, number>[]>`
    SELECT count(*) FILTER (WHERE "status" = 'active')::int AS "current",
      count(*) FILTER (WHERE "status" = 'review')::int AS "review",
      count(*) FILTER (WHERE "status" = 'archived')::int AS "archived",
      count(*) FILTER (WHERE "status" = 'superseded' AND "endedReason"::text <> 'dropped')::int AS "past",
      count(*) FILTER (WHERE "status" <> 'superseded' AND "useCount" = 0)::int AS "neverUsed",
      count(*) FILTER (WHERE "status" <> 'superseded' AND "confidence" < ${FAIRLY_SURE}::float8)::int AS "lowConfidence"
    FROM "Memory" WHERE "ownerId" = ${ownerId}::uuid`;
  const { current, review, archived, past, neverUsed, lowConfidence } = counted!;
  return {
    memories: { current, review, archived, past },
    messages: await countMessages(db, ownerId),
    junk: { ...(await readRepeated(db, ownerId)), neverUsed, lowConfidence },
    index: { ...(await readIndex(db, ownerId)), model: embeddingIdentity().model },
  };
}

type Counted = "current" | "review" | "archived" | "past" | "neverUsed" | "lowConfidence";

async function countMessages(db: Db, ownerId: string): Promise<MemoryHealth["messages"]> {
  const [row] = await db.$queryRaw<MemoryHealth["messages"][]>`
    SELECT (SELECT count(*) FROM "Message" WHERE "ownerId" = ${ownerId}::uuid AND "role" = 'user' AND "remember" AND "deletedAt" IS NULL)::int AS "all",
      (SELECT count(DISTINCT "messageId") FROM "Evidence" WHERE "ownerId" = ${ownerId}::uuid)::int AS "withMemory"`;
  return row!;
}

async function readRepeated(db: Db, ownerId: string): Promise<Pick<MemoryHealth["junk"], "duplicates" | "repeated">> {
  const groups = Prisma.sql`
    SELECT min("statement") AS "statement", count(*)::int AS "count" FROM "Memory"
    WHERE "ownerId" = ${ownerId}::uuid AND "status" = 'active' GROUP BY "statementKey" HAVING count(*) > 1`;
  const [sum] = await db.$queryRaw<{ duplicates: number }[]>`
    SELECT coalesce(sum("count" - 1), 0)::int AS "duplicates" FROM (${groups}) AS g`;
  const repeated = sum!.duplicates
    ? await db.$queryRaw<{ statement: string; count: number }[]>`
        SELECT * FROM (${groups}) AS g ORDER BY "count" DESC, "statement" LIMIT ${REPEATED}`
    : [];
  return { duplicates: sum!.duplicates, repeated };
}

async function readIndex(db: Db, ownerId: string): Promise<Omit<MemoryHealth["index"], "model">> {
  const stats = await db.indexStat.findMany({ where: { ownerId }, select: { kind: true, entries: true } });
  const entries = { message: 0, memory: 0, episode: 0 };
  for (const { kind, entries: count } of stats) entries[kind] = count;
  const parts = lackingConditions().map(
    (condition) => Prisma.sql`(SELECT count(*) FROM "IndexVector" WHERE "ownerId" = ${ownerId}::uuid AND ${condition})`,
  );
  const [row] = await db.$queryRaw<{ lacking: number }[]>`SELECT (${Prisma.join(parts, " + ")})::int AS "lacking"`;
  return { entries, lacking: row!.lacking };
}
