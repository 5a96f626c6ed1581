import type { Prisma } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import { notFound } from "@/lib/errors";
import { searchMemoryIds } from "@/lib/memory/recall/search-memory-ids";
import { MEMORY_VIEW, toMemoryView } from "@/lib/memory/store/to-memory-view";
import type { MemoryFilter, MemoryPage, MemoryView } from "@/lib/memory/view/types";
import type { OwnerScope } from "@/lib/scope";

const PAGE_SIZE = 30;

/** A page of the owner's memories: by how well they match when searched, else pinned and newest first. */
export async function listMemories(db: Db, scope: OwnerScope, filter: MemoryFilter): Promise<MemoryPage> {
  const { ownerId } = scope;
  const page = Math.max(1, filter.page ?? 1);
  const found = filter.q?.trim() ? await searchMemoryIds(db, scope, filter.q) : null;
  const where: Prisma.MemoryWhereInput = {
    ownerId,
    status: filter.status ?? (found ? undefined : { not: "superseded" }),
    kind: filter.kind,
    subjectId: filter.subjectId,
    ...(found && { id: { in: found } }),
  };
  const total = await db.memory.count({ where });
  const rows = await pageOf(db, where, found, page);
  const items = await Promise.all(rows.map((row) => toMemoryView(db, scope, row)));
  return { items, total, page, pageSize: PAGE_SIZE, subjects: await listSubjects(db, scope) };
}

async function pageOf(db: Db, where: Prisma.MemoryWhereInput, found: string[] | null, page: number) {
  if (!found) {
    const orderBy = [{ pinned: "desc" as const }, { recordedAt: "desc" as const }, { id: "desc" as const }];
    return db.memory.findMany({ where, include: MEMORY_VIEW, orderBy, skip: (page - 1) * PAGE_SIZE, take: PAGE_SIZE });
  }
  const matching = new Set((await db.memory.findMany({ where, select: { id: true } })).map((row) => row.id));
  const ids = found.filter((id) => matching.has(id)).slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const rows = await db.memory.findMany({ where: { ownerId: where.ownerId, id: { in: ids } }, include: MEMORY_VIEW });
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

/** One memory as the person sees it. Throws not_found. */
export async function viewMemory(db: Db, scope: OwnerScope, id: string): Promise<MemoryView> {
  const row = await db.memory.findFirst({ where: { id, ownerId: scope.ownerId }, include: MEMORY_VIEW });
  if (!row) throw notFound("memory");
  return toMemoryView(db, scope, row);
}

async function listSubjects(db: Db, { ownerId }: OwnerScope): Promise<MemoryPage["subjects"]> {
  const people = await db.person.findMany({
    where: { ownerId, memories: { some: {} } },
    select: { id: true, name: true, kind: true, _count: { select: { memories: true } } },
    orderBy: [{ kind: "asc" }, { name: "asc" }],
    take: 200,
  });
  return people.map(({ _count, ...person }) => ({ ...person, count: _count.memories }));
}
