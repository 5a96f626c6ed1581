import { Prisma } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import { entrySql, touches } from "@/lib/memory/view/timeline/entry-sql";
import { readEntries } from "@/lib/memory/view/timeline/read-entries";
import { readMoodPoints } from "@/lib/memory/view/timeline/read-mood-points";
import { moodEdges, toRange } from "@/lib/memory/view/timeline/to-range";
import type { TimelineBucket, TimelineQuery, TimelineView } from "@/lib/memory/view/timeline/types";
import type { OwnerScope } from "@/lib/scope";

/** More things than this are counted, not shown one by one. */
const MARKS = 100;
const STATES = 30;
const PAGE_SIZE = 50;
const PEOPLE = 200;

const byTime = Prisma.sql`"from", "id"`;
const byWeight = Prisma.sql`("slot" IS NULL), "importance" DESC, "from", "id"`;

/**
 * What happened, held and is planned in a year, a month or a week, by valid time. Everything is counted and chosen in SQL, so
 * that no more leaves the database than is shown. With `asOf`, what was true then or, by the clock "believed", what Kith
 * believed then.
 */
export async function readTimeline(db: Db, scope: OwnerScope, query: TimelineQuery): Promise<TimelineView> {
  const { zoom, at, timeZone, now, asOf } = query;
  const until = asOf ?? now;
  const entry = entrySql(scope, query);
  const span = await readSpan(db, entry);
  const range = toRange(zoom, at, timeZone, span);
  const { from, to, edges } = range;
  const within = touches(from, to, until);

  const buckets = await readBuckets(db, entry, within, edges);
  const count = buckets.reduce((sum, bucket) => sum + bucket.total, 0);
  const isMark = Prisma.sql`NOT "state" AND ${within}`;
  const marks =
    count <= MARKS ? (await readEntries(db, scope, entry, isMark, { order: byTime, limit: MARKS })).entries : null;
  const states = await readEntries(db, scope, entry, Prisma.sql`"state" AND ${within}`, {
    order: byWeight,
    limit: STATES,
  });
  const page = Math.max(1, Math.min(query.page ?? 1, Math.ceil((count + states.total) / PAGE_SIZE)));
  const rows = await readEntries(db, scope, entry, within, {
    order: byTime,
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  return {
    ...{ zoom, from, to, edges, until, span, marks, buckets, page, pageSize: PAGE_SIZE },
    states: states.entries,
    statesTotal: states.total,
    rows: rows.entries,
    rowsTotal: rows.total,
    mood: query.mood ? await readMoodPoints(db, scope, moodEdges(zoom, range, timeZone), until) : [],
    undated: await countUndated(db, scope, query),
    people: await listPeople(db, scope, query.personId),
  };
}

async function readSpan(db: Db, entry: Prisma.Sql): Promise<TimelineView["span"]> {
  const [row] = await db.$queryRaw<{ from: Date | null; to: Date | null }[]>`
    ${entry} SELECT min("from") AS "from", max(greatest("from", "to" - interval '1 millisecond')) AS "to" FROM "entry"`;
  return row?.from && row.to ? { from: row.from, to: row.to } : null;
}

async function readBuckets(db: Db, entry: Prisma.Sql, within: Prisma.Sql, edges: Date[]): Promise<TimelineBucket[]> {
  const rows = await db.$queryRaw<{ bucket: number; total: number; plans: number }[]>`
    ${entry} SELECT greatest(1, width_bucket("from", ${edges.map((edge) => edge.toISOString())}::timestamptz[])) AS "bucket", count(*)::int AS "total",
      count(*) FILTER (WHERE "kind" = 'plan')::int AS "plans"
    FROM "entry" WHERE NOT "state" AND ${within} GROUP BY 1 ORDER BY 1`;
  return rows.flatMap(({ bucket, total, plans }) => {
    const [from, to] = [edges[bucket - 1], edges[bucket]];
    return from && to ? [{ from, to, total, plans }] : [];
  });
}

const countUndated = (db: Db, { ownerId }: OwnerScope, { kind, personId, asOf, clock }: TimelineQuery) =>
  db.memory.count({
    where: {
      ...{ ownerId, status: { in: ["active", "archived"] }, validFrom: null, validTo: null, slot: null },
      kind: kind ?? { not: "manner" },
      ...(asOf && clock === "believed" ? { recordedAt: { lt: asOf } } : {}),
      ...(personId ? { mentions: { some: { personId } } } : {}),
    },
  });

/** For the filter: by name, and whoever is chosen in any case. */
async function listPeople(db: Db, { ownerId }: OwnerScope, chosen?: string): Promise<TimelineView["people"]> {
  const select = { id: true, name: true, kind: true } as const;
  const orderBy = [{ kind: "asc" as const }, { name: "asc" as const }];
  const people = await db.person.findMany({ where: { ownerId }, select, orderBy, take: PEOPLE });
  if (!chosen || people.some((person) => person.id === chosen)) return people;
  const one = await db.person.findFirst({ where: { ownerId, id: chosen }, select });
  return one ? [...people, one] : people;
}
