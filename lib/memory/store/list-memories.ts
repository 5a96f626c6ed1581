import { now } from "@/lib/clock";
import type { Prisma } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import { notFound } from "@/lib/errors";
import { searchMemoryIds } from "@/lib/memory/recall/search-memory-ids";
import { MEMORY_ROW, toMemoryView, toMemoryViews } from "@/lib/memory/store/to-memory-view";
import { MOST_SELECTED, PAGE_SIZES, SHOWN_EVIDENCE, type Sort } from "@/lib/memory/view/constants";
import type { MemoryFilter, MemoryPage, MemoryView } from "@/lib/memory/view/types";
import { whereListed } from "@/lib/memory/view/where-listed";
import type { OwnerScope } from "@/lib/scope";

type Order = Prisma.MemoryOrderByWithRelationInput[];
const BY: Record<Sort, Order> = {
  newest: [{ recordedAt: "desc" }, { id: "desc" }],
  oldest: [{ recordedAt: "asc" }, { id: "asc" }],
  used: [{ lastUsedAt: { sort: "desc", nulls: "last" } }, { id: "desc" }],
  important: [{ importance: "desc" }, { recordedAt: "desc" }, { id: "desc" }],
  unsure: [{ confidence: "asc" }, { recordedAt: "desc" }, { id: "desc" }],
};
const PINNED_FIRST: Order = [{ pinned: "desc" }, ...BY.newest];

/** A page of the owner's memories: by how well they match when searched, else pinned and newest first, unless sorted otherwise. */
export async function listMemories(
  db: Db,
  scope: OwnerScope,
  filter: MemoryFilter,
  at: Date = now(),
): Promise<MemoryPage> {
  const size = filter.size ?? PAGE_SIZES[0];
  const page = Math.max(1, filter.page ?? 1);
  const range = { skip: (page - 1) * size, take: size };
  const { where, matching } = await find(db, scope, filter, at);
  const total = matching ? matching.length : await db.memory.count({ where });
  const rows = matching
    ? await readInOrder(db, scope, matching.slice(range.skip, range.skip + size))
    : await db.memory.findMany({ where, include: MEMORY_ROW, orderBy: orderOf(filter), ...range });
  return { items: await toMemoryViews(db, scope, rows, SHOWN_EVIDENCE), total, page, pageSize: size };
}

/** The ids of everything a filter finds, in the list's order, up to what one selection may hold. */
export async function listMemoryIds(
  db: Db,
  scope: OwnerScope,
  filter: MemoryFilter,
  at: Date = now(),
): Promise<string[]> {
  const { where, matching } = await find(db, scope, filter, at);
  if (matching) return matching;
  const rows = await db.memory.findMany({
    where,
    select: { id: true },
    orderBy: orderOf(filter),
    take: MOST_SELECTED,
  });
  return rows.map(({ id }) => id);
}

const orderOf = ({ sort }: MemoryFilter) => (sort ? BY[sort] : PINNED_FIRST);

/** The filter as a condition; of a search in its own order also the ids, best first. A search finds a few hundred at most. */
async function find(db: Db, scope: OwnerScope, filter: MemoryFilter, at: Date) {
  const found = filter.q?.trim() ? await searchMemoryIds(db, scope, filter.q) : null;
  const where = whereListed(scope, filter, at, found);
  if (!found || filter.sort) return { where, matching: null };
  const left = new Set((await db.memory.findMany({ where, select: { id: true } })).map(({ id }) => id));
  return { where, matching: found.filter((id) => left.has(id)) };
}

async function readInOrder(db: Db, { ownerId }: OwnerScope, ids: string[]) {
  const rows = await db.memory.findMany({ where: { ownerId, id: { in: ids } }, include: MEMORY_ROW });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** One memory as the person sees it. Throws not_found. */
export async function viewMemory(db: Db, scope: OwnerScope, id: string): Promise<MemoryView> {
  const row = await db.memory.findFirst({ where: { id, ownerId: scope.ownerId }, include: MEMORY_ROW });
  if (!row) throw notFound("memory");
  return toMemoryView(db, scope, row);
}
