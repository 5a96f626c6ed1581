import type { Prisma } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import { findSomebody } from "@/lib/memory/people/find-somebody";
import type { AliasChange, EditChange, MergeChange, SplitChange } from "@/lib/memory/people/types";
import { MEMORY_ROW, toMemoryViews } from "@/lib/memory/store/to-memory-view";
import type { PersonChangeView, PersonSection, PersonView } from "@/lib/memory/view/people/types";
import { PERSON_SECTIONS } from "@/lib/memory/view/people/types";
import { readRelations } from "@/lib/memory/view/people/read-relations";
import type { OwnerScope } from "@/lib/scope";
import { HELD } from "@/lib/memory/store/never-held";

const PAGE_SIZE = 20;
const CHANGES = 30;

/**
 * Somebody as Kith knows them: what is current, planned, past and waiting, a page of one of these with what was said, whom they
 * are named with, and what was changed about them by hand. Throws not_found.
 */
export async function readPerson(
  db: Db,
  scope: OwnerScope,
  personId: string,
  { section, page = 1, now }: { section?: PersonSection; page?: number; now: Date },
): Promise<PersonView> {
  const { ownerId } = scope;
  const { id, name, relation, aliases } = await findSomebody(db, scope, personId);
  const where = (of: PersonSection): Prisma.MemoryWhereInput => ({
    ...{ ownerId, mentions: { some: { ownerId, personId } } },
    ...sectionWhere(of, now),
  });
  const counts = {} as Record<PersonSection, number>;
  for (const of of PERSON_SECTIONS) counts[of] = await db.memory.count({ where: where(of) });
  const shown = section ?? PERSON_SECTIONS.find((of) => counts[of]) ?? "current";
  const here = Math.min(Math.max(1, page), Math.max(1, Math.ceil(counts[shown] / PAGE_SIZE)));
  const rows = await db.memory.findMany({
    where: where(shown),
    include: MEMORY_ROW,
    orderBy: [{ pinned: "desc" }, { importance: "desc" }, { recordedAt: "desc" }, { id: "desc" }],
    skip: (here - 1) * PAGE_SIZE,
    take: PAGE_SIZE,
  });
  return {
    ...{ id, name, relation, aliases, counts, section: shown, page: here, pageSize: PAGE_SIZE },
    memories: await toMemoryViews(db, scope, rows),
    relations: await readRelations(db, scope, personId),
    changes: await readChanges(db, scope, personId),
  };
}

/** A plan is planned until its day; what has an end behind it is past. Dates that are not known make neither. */
function sectionWhere(section: PersonSection, now: Date): Prisma.MemoryWhereInput {
  const over: Prisma.MemoryWhereInput = { validTo: { lte: now } };
  const lasts: Prisma.MemoryWhereInput = { OR: [{ validTo: null }, { validTo: { gt: now } }] };
  const planned: Prisma.MemoryWhereInput = { OR: [{ kind: "plan" }, { validFrom: { gt: now } }] };
  const begun: Prisma.MemoryWhereInput = {
    kind: { not: "plan" },
    OR: [{ validFrom: null }, { validFrom: { lte: now } }],
  };
  const believed = { status: { in: ["active" as const, "archived" as const] } };
  switch (section) {
    case "waiting":
      return { status: "review" };
    case "current":
      return { ...believed, AND: [lasts, begun] };
    case "planned":
      return { ...believed, AND: [lasts, planned] };
    case "past":
      return {
        OR: [
          { ...believed, ...over },
          { status: "superseded", ...HELD },
        ],
      };
  }
}

async function readChanges(db: Db, { ownerId }: OwnerScope, personId: string): Promise<PersonChangeView[]> {
  const rows = await db.personChange.findMany({
    where: { ownerId, personId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: CHANGES,
  });
  return rows.map(({ id, at, undoneAt, kind, data }) => ({ id, at, undoneAt, what: toWhat(kind, data) }));
}

function toWhat(kind: "edit" | "alias" | "merge" | "split", data: unknown): PersonChangeView["what"] {
  switch (kind) {
    case "edit": {
      const { before, after } = data as EditChange;
      return { kind, before, after };
    }
    case "alias":
      return { kind, ...(data as AliasChange) };
    case "merge": {
      const { from, mentionIds, ended } = data as MergeChange;
      return { kind, name: from.name, memories: mentionIds.length, ended: ended.length };
    }
    case "split": {
      const { to, mentionIds } = data as SplitChange;
      return { kind, personId: to.id, name: to.name, memories: mentionIds.length };
    }
  }
}
