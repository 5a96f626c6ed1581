import { Prisma } from "@/lib/db/generated/client";
import type { TimelineQuery } from "@/lib/memory/view/timeline/types";
import type { OwnerScope } from "@/lib/scope";
import { held, wasBelieved } from "@/lib/memory/store/never-held";
import { believedAt, trueAt } from "@/lib/memory/view/as-of-sql";

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
  const { kind, personId, asOf } = query;
  const believed = asOf && query.clock === "believed" ? asOf : null;
  const wasTrue = asOf && query.clock !== "believed" ? asOf : null;
  // Of what was replaced the states stay, as history.
  const past = Prisma.sql`("state" AND ${held("x")})`;
  const known = believed
    ? Prisma.sql`x."recordedAt" < ${believed} AND (${believedAt(believed)} OR ${past})`
    : wasTrue
      ? Prisma.sql`(x."endedAt" IS NULL OR ${past} OR (x."kind" = 'plan' AND ${trueAt(wasTrue)}))`
      : Prisma.sql`(x."endedAt" IS NULL OR ${past})`;
  const filters = [
    kind ? Prisma.sql`AND x."kind" = ${kind}::"MemoryKind"` : Prisma.empty,
    personId
      ? Prisma.sql`AND x."id" IN (SELECT "memoryId" FROM "MemoryPerson" WHERE "ownerId" = ${ownerId}::uuid AND "personId" = ${personId}::uuid)`
      : Prisma.empty,
  ];
  const heirFrom = Prisma.sql`(SELECT h."validFrom" FROM "Memory" h WHERE h."ownerId" = ${ownerId}::uuid AND h."id" = x."supersededById")`;
  // What is so since something happened stays so after the days that took, until its heir begins; as in as-of-sql.
  const lasts = Prisma.sql`"state" AND x."kind" = 'event' AND (x."status" <> 'superseded' OR x."supersededById" IS NOT NULL)`;
  const replaced = Prisma.sql`CASE WHEN ${heirFrom} > x."validFrom" THEN ${heirFrom} END`;
  // What was learnt later of an end was not known then.
  const knownTo = believed
    ? Prisma.sql`CASE WHEN ${lasts} THEN CASE WHEN x."endedAt" < ${believed} THEN ${replaced} END
        WHEN x."endedAt" >= ${believed} AND x."validTo" = ${heirFrom} THEN NULL ELSE x."validTo" END`
    : Prisma.sql`CASE WHEN ${lasts} THEN ${replaced} ELSE x."validTo" END`;
  const endedBy = believed ? Prisma.sql`x."endedAt" < ${believed}` : Prisma.sql`x."endedAt" IS NOT NULL`;
  const onlyThen = wasTrue
    ? Prisma.sql`WHERE "from" < ${wasTrue} OR ("kind" = 'plan' AND coalesce(${saidAt(Prisma.sql`dated."id"`, ownerId)}, "recordedAt") < ${wasTrue})`
    : Prisma.empty;
  return Prisma.sql`WITH "dated" AS (
    SELECT x."id", x."kind", x."slot", x."status", x."statement", x."subjectId", x."importance", x."recordedAt",
      coalesce(x."validPrecision", 'day') AS "precision", "state",
      x."validFrom" IS NOT NULL OR (NOT "state") AS "fromKnown", ${knownTo} IS NOT NULL AS "toKnown",
      CASE WHEN x."validFrom" IS NOT NULL THEN x."validFrom"
        WHEN NOT "state" THEN x."validTo"
        ELSE least(coalesce(${saidAt(Prisma.sql`x."id"`, ownerId)}, x."recordedAt"), x."validTo" - ${UNKNOWN_START}) END AS "from",
      CASE WHEN ${knownTo} IS NOT NULL THEN ${knownTo}
        WHEN "state" AND ${endedBy} THEN coalesce(${saidAt(Prisma.sql`x."supersededById"`, ownerId)}, x."endedAt") END AS "to"
    FROM "Memory" x
    CROSS JOIN LATERAL (SELECT x."kind" NOT IN ('event', 'plan') OR x."slot" IS NOT NULL AS "state") s
    WHERE x."ownerId" = ${ownerId}::uuid AND x."status" <> 'review' AND x."kind" <> 'manner'
      AND (x."validFrom" IS NOT NULL OR x."validTo" IS NOT NULL OR x."slot" IS NOT NULL)
      AND ${wasBelieved("x")} AND ${known} ${Prisma.join(filters, " ")}
  ), "entry" AS (
    SELECT "id", "kind", "slot", "status", "statement", "subjectId", "importance", "precision", "state", "fromKnown", "toKnown", "from",
      CASE WHEN "to" > "from" THEN "to" WHEN "state" AND "to" IS NOT NULL THEN "from" + interval '1 day' END AS "to"
    FROM "dated" ${onlyThen}
  )`;
}

/** Whether an entry touches the range. A state without an end holds up to `until`. */
export const touches = (from: Date, to: Date, until: Date): Prisma.Sql =>
  Prisma.sql`"from" < ${to} AND ("from" >= ${from} OR "to" > ${from} OR ("state" AND "to" IS NULL AND ${until}::timestamptz > ${from}::timestamptz))`;
