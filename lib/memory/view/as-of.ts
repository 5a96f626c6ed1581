import { Prisma } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import { BY_CLOSENESS, OWN_PEOPLE, tellsOfOwnPeople } from "@/lib/memory/profile/own-people";
import { SENTENCES } from "@/lib/memory/profile/rebuild-profile";
import type { AsOfPage, AsOfView, Clock } from "@/lib/memory/view/as-of/types";
import type { OwnerScope } from "@/lib/scope";
import { believedAt, HELD_FROM, HELD_TO, trueAt } from "@/lib/memory/view/as-of-sql";

export interface AsOfQuery {
  /** When the day is over (`endOfDay`). */
  at: Date;
  clock: Clock;
  page?: number;
  pageSize?: number;
  /** Only what the portrait of the user is drawn from, all of it and in its order. */
  portrait?: boolean;
}

const PAGE_SIZE = 30;

type Row = Omit<AsOfView, "subject" | "valid"> & {
  subjectName: string;
  subjectKind: AsOfView["subject"]["kind"];
  validFrom: Date | null;
  validTo: Date | null;
  validPrecision: AsOfView["valid"]["precision"];
  total: number;
};

/**
 * The memories of one owner that held at the end of a day by one of the two clocks, a page at a time, each with what the other
 * clock says of it. What waits for review, or was dropped there, was never held.
 */
export async function listAsOf(db: Db, scope: OwnerScope, query: AsOfQuery): Promise<AsOfPage> {
  const { ownerId } = scope;
  const { at, clock, portrait = false } = query;
  const pageSize = portrait ? SENTENCES + OWN_PEOPLE : (query.pageSize ?? PAGE_SIZE);
  const page = Math.max(1, query.page ?? 1);
  const inPortrait = portrait ? await readInPortrait(db, ownerId) : Prisma.empty;
  const rows = await db.$queryRaw<Row[]>`
    WITH held AS (
      SELECT x."id", x."pinned", x."importance", x."recordedAt", p."kind" AS "of",
        ${portrait ? IN_KIND : Prisma.sql`0`} AS "rank"
      FROM "Memory" x JOIN "Person" p ON p."id" = x."subjectId"
      WHERE x."ownerId" = ${ownerId}::uuid AND x."status" <> 'review' AND ${clock === "believed" ? believedAt(at) : trueAt(at)}
      ${inPortrait}
    ), wanted AS (
      SELECT held.*, count(*) OVER () AS "total" FROM held
      ${portrait ? Prisma.sql`WHERE "rank" <= CASE WHEN "of" = 'user' THEN ${SENTENCES}::int ELSE ${OWN_PEOPLE}::int END` : Prisma.empty}
      ORDER BY ${portrait ? BY_RANK : BY_TIME} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}
    )
    SELECT x."id"::text AS "id", x."statement", x."kind"::text AS "kind", x."status"::text AS "status", x."pinned",
      p."name" AS "subjectName", p."kind"::text AS "subjectKind", x."validFrom", x."validTo", x."validPrecision"::text AS "validPrecision",
      x."recordedAt", x."endedAt", x."endedReason"::text AS "endedReason", ${HELD_FROM} AS "heldFrom", ${HELD_TO} AS "heldTo",
      ${trueAt(at)} AS "trueThen", ${believedAt(at)} AS "believedThen", wanted."total"::int AS "total"
    FROM wanted JOIN "Memory" x ON x."id" = wanted."id" JOIN "Person" p ON p."id" = x."subjectId"
    ORDER BY ${portrait ? BY_RANK : X_BY_TIME}`;
  if (!rows.length && page > 1) return listAsOf(db, scope, { ...query, page: 1 });
  const items = rows.map(
    ({ subjectName, subjectKind, validFrom, validTo, validPrecision, total: _, ...row }): AsOfView => ({
      ...row,
      subject: { name: subjectName, kind: subjectKind },
      valid: { from: validFrom, to: validTo, precision: validPrecision },
    }),
  );
  return { items, total: rows[0]?.total ?? 0, page, pageSize };
}

const BY_TIME = Prisma.sql`held."pinned" DESC, held."recordedAt" DESC, held."id" DESC`;
const BY_RANK = Prisma.sql`"of" = 'user' DESC, "rank"`;
const X_BY_TIME = Prisma.sql`x."pinned" DESC, x."recordedAt" DESC, x."id" DESC`;
const X_BY_WEIGHT = Prisma.sql`x."pinned" DESC, x."importance" DESC, x."recordedAt" DESC, x."id"`;
/** Among the person's own by weight, among those of others by closeness, as `rebuildProfile` has it. */
const IN_KIND = Prisma.sql`CASE WHEN p."kind" = 'user' THEN row_number() OVER (PARTITION BY p."kind" ORDER BY ${X_BY_WEIGHT})
  ELSE row_number() OVER (PARTITION BY p."kind" ORDER BY ${BY_CLOSENESS}) END`;

/** The condition by which `rebuildProfile` draws a portrait. */
async function readInPortrait(db: Db, ownerId: string): Promise<Prisma.Sql> {
  const user = await db.person.findFirst({ where: { ownerId, kind: "user" }, select: { name: true } });
  return Prisma.sql`AND x."kind" <> 'manner' AND x."withheldAt" IS NULL
    AND (p."kind" = 'user' AND (x."pinned" OR x."kind" <> 'event' OR x."slot" IS NOT NULL)
      OR p."kind" = 'person' AND ${tellsOfOwnPeople(user?.name ?? "")})`;
}
