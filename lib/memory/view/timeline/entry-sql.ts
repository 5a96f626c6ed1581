import { Prisma } from "@/lib/db/generated/client";
import type { TimelineQuery } from "@/lib/memory/view/timeline/types";
import type { OwnerScope } from "@/lib/scope";
import { held, wasBelieved } from "@/lib/memory/store/never-held";

/** How far back something is drawn at least of which only the end is known. */
const UNKNOWN_START = Prisma.sql`interval '30 days'`;

/** When the first evidence of a memory was said. Asked only where no valid time is known. */
const saidAt = (memoryId: Prisma.Sql, ownerId: string) =>
  Prisma.sql`(SELECT i."at" FROM "IndexEntry" i WHERE i."ownerId" = ${ownerId}::uuid AND i."memoryId" = ${memoryId})`;

/**
 * The owner's memories that have a place in time, as a common table `entry`: shape, start and end by valid time. A state
 * without a known start begins when it was first said; one that was replaced ends when the newer was said. Wordings that were
 * corrected and what waits for review have no place, and neither has a happening that was replaced: it did not happen so.
 */
export function entrySql({ ownerId }: OwnerScope, query: TimelineQuery): Prisma.Sql {
  const { kind, personId, asOf, clock = "valid" } = query;
  const believed =
    asOf && clock === "recorded"
      ? Prisma.sql`m."recordedAt" <= ${asOf} AND (m."endedAt" IS NULL OR m."endedAt" > ${asOf} OR ("state" AND ${held("m")}))`
      : Prisma.sql`(m."endedAt" IS NULL OR ("state" AND ${held("m")}))`;
  const filters = [
    kind ? Prisma.sql`AND m."kind" = ${kind}::"MemoryKind"` : Prisma.empty,
    personId
      ? Prisma.sql`AND m."id" IN (SELECT "memoryId" FROM "MemoryPerson" WHERE "ownerId" = ${ownerId}::uuid AND "personId" = ${personId}::uuid)`
      : Prisma.empty,
  ];
  // What was learnt later of an end was not known then.
  const knownTo =
    asOf && clock === "recorded"
      ? Prisma.sql`CASE WHEN m."endedAt" > ${asOf} AND m."validTo" = (
          SELECT h."validFrom" FROM "Memory" h WHERE h."ownerId" = ${ownerId}::uuid AND h."id" = m."supersededById")
        THEN NULL ELSE m."validTo" END`
      : Prisma.sql`m."validTo"`;
  const endedBy =
    asOf && clock === "recorded" ? Prisma.sql`m."endedAt" <= ${asOf}` : Prisma.sql`m."endedAt" IS NOT NULL`;
  const onlyThen =
    asOf && clock === "valid"
      ? Prisma.sql`WHERE "from" <= ${asOf} OR ("kind" = 'plan' AND coalesce(${saidAt(Prisma.sql`dated."id"`, ownerId)}, "recordedAt") <= ${asOf})`
      : Prisma.empty;
  return Prisma.sql`WITH "dated" AS (
    SELECT m."id", m."kind", m."slot", m."status", m."statement", m."subjectId", m."importance", m."recordedAt",
      coalesce(m."validPrecision", 'day') AS "precision", "state",
      m."validFrom" IS NOT NULL OR (NOT "state") AS "fromKnown", ${knownTo} IS NOT NULL AS "toKnown",
      CASE WHEN m."validFrom" IS NOT NULL THEN m."validFrom"
        WHEN NOT "state" THEN m."validTo"
        ELSE least(coalesce(${saidAt(Prisma.sql`m."id"`, ownerId)}, m."recordedAt"), m."validTo" - ${UNKNOWN_START}) END AS "from",
      CASE WHEN ${knownTo} IS NOT NULL THEN ${knownTo}
        WHEN "state" AND ${endedBy} THEN coalesce(${saidAt(Prisma.sql`m."supersededById"`, ownerId)}, m."endedAt") END AS "to"
    FROM "Memory" m
    CROSS JOIN LATERAL (SELECT m."kind" NOT IN ('event', 'plan') OR m."slot" IS NOT NULL AS "state") s
    WHERE m."ownerId" = ${ownerId}::uuid AND m."status" <> 'review' AND m."kind" <> 'manner'
      AND (m."validFrom" IS NOT NULL OR m."validTo" IS NOT NULL OR m."slot" IS NOT NULL)
      AND ${wasBelieved("m")} AND (${believed}) ${Prisma.join(filters, " ")}
  ), "entry" AS (
    SELECT "id", "kind", "slot", "status", "statement", "subjectId", "importance", "precision", "state", "fromKnown", "toKnown", "from",
      CASE WHEN "to" > "from" THEN "to" WHEN "state" AND "to" IS NOT NULL THEN "from" + interval '1 day' END AS "to"
    FROM "dated" ${onlyThen}
  )`;
}

/** Whether an entry touches the range. A state without an end holds up to `until`. */
export const touches = (from: Date, to: Date, until: Date): Prisma.Sql =>
  Prisma.sql`"from" < ${to} AND ("from" >= ${from} OR "to" > ${from} OR ("state" AND "to" IS NULL AND ${until}::timestamptz > ${from}::timestamptz))`;
