import { Prisma } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import type { MemoryKind, MemoryStatus, Precision } from "@/lib/memory/types";
import type { TimelineEntry } from "@/lib/memory/view/timeline/types";
import type { OwnerScope } from "@/lib/scope";

interface Row {
  id: string;
  statement: string;
  kind: MemoryKind;
  state: boolean;
  slot: string | null;
  status: MemoryStatus;
  from: Date;
  to: Date | null;
  precision: Precision;
  fromKnown: boolean;
  toKnown: boolean;
  subjectId: string;
  name: string;
  subjectKind: "user" | "companion" | "person";
  total: number;
}

/** Rows of `entry` (see entry-sql) that meet `where`, with their subjects, and how many there are. */
export async function readEntries(
  db: Db,
  { ownerId }: OwnerScope,
  entry: Prisma.Sql,
  where: Prisma.Sql,
  { order, limit, offset = 0 }: { order: Prisma.Sql; limit: number; offset?: number },
): Promise<{ entries: TimelineEntry[]; total: number }> {
  const rows = await db.$queryRaw<Row[]>`
    ${entry}, "picked" AS (
      SELECT *, count(*) OVER ()::int AS "total" FROM "entry" WHERE ${where} ORDER BY ${order} LIMIT ${limit} OFFSET ${offset})
    SELECT x."id"::text AS "id", x."statement", x."kind"::text AS "kind", x."state", x."slot", x."status"::text AS "status",
      x."from", x."to", x."precision"::text AS "precision", x."fromKnown", x."toKnown", x."total",
      p."id"::text AS "subjectId", p."name", p."kind"::text AS "subjectKind"
    FROM "picked" x JOIN "Person" p ON p."id" = x."subjectId" AND p."ownerId" = ${ownerId}::uuid
    ORDER BY ${order}`;
  const entries = rows.map(({ subjectId, name, subjectKind, state, total: _, ...row }): TimelineEntry => ({
    ...row,
    shape: state ? "state" : "mark",
    subject: { id: subjectId, name, kind: subjectKind },
  }));
  return { entries, total: rows[0]?.total ?? 0 };
}
