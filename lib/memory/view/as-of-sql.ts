import { Prisma } from "@/lib/db/generated/client";
import { held, wasBelieved } from "@/lib/memory/store/never-held";

// Conditions and times by the two clocks of looking back, of a memory that the query calls "x". A day counts whole: `at` is when it is over.

/** When its words were first said. */
const said = (
  memory: Prisma.Sql,
) => Prisma.sql`(SELECT min(m."createdAt") FROM "Evidence" v JOIN "Message" m ON m."id" = v."messageId"
  WHERE v."memoryId" = ${memory}."id" AND v."ownerId" = ${memory}."ownerId")`;
const SAID = Prisma.sql`coalesce(${said(Prisma.raw("x"))}, x."recordedAt")`;

/** A plan is one from when it was made; everything else is true from its own time, or from when it was said. */
export const HELD_FROM = Prisma.sql`CASE WHEN x."kind" = 'plan' OR x."validFrom" IS NULL THEN ${SAID} ELSE x."validFrom" END`;

/**
 * When what replaced it began: the heir's own time where that is not before this one's, else when the heir was said; without
 * an heir, when it was ended.
 */
const REPLACED = Prisma.sql`(SELECT CASE WHEN h."kind" <> 'plan' AND h."validFrom" >= coalesce(x."validFrom", h."validFrom") THEN h."validFrom"
  ELSE coalesce(${said(Prisma.raw("h"))}, x."endedAt") END FROM "Memory" h WHERE h."ownerId" = x."ownerId" AND h."id" = x."supersededById")`;

/**
 * That something happened stays true after the days it took, until something else takes its place ("moved to Lisbon", until the
 * next move). A state or a plan is over with its time as well.
 */
export const HELD_TO = Prisma.sql`least(
  CASE WHEN x."kind" = 'event' AND (x."status" <> 'superseded' OR x."supersededById" IS NOT NULL) THEN NULL ELSE x."validTo" END,
  CASE WHEN x."status" = 'superseded' THEN coalesce(${REPLACED}, x."endedAt") END)`;

/** What the person has corrected was never so. Words recorded by the day were said by it, so that only the others are looked up. */
export const trueAt = (at: Date) => Prisma.sql`(${held("x")}
  AND CASE WHEN x."kind" = 'plan' OR x."validFrom" IS NULL THEN x."recordedAt" < ${at} OR ${SAID} < ${at} ELSE x."validFrom" < ${at} END
  AND CASE WHEN x."status" <> 'superseded' AND (x."validTo" IS NULL OR x."kind" = 'event') THEN true ELSE ${HELD_TO} IS NULL OR ${HELD_TO} >= ${at} END)`;

/** What Kith held to be so, right or wrong. */
export const believedAt = (at: Date) =>
  Prisma.sql`(${wasBelieved("x")} AND x."recordedAt" < ${at} AND (x."endedAt" IS NULL OR x."endedAt" >= ${at}))`;
