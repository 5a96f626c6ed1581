import type { Db } from "@/lib/db/types";
import { findCompanion } from "@/lib/memory/persona/note-persona";
import type { PersonaChangeView, PersonaLog } from "@/lib/memory/persona/types";
import { diffWords } from "@/lib/memory/view/diff-words";
import { readSourced } from "@/lib/memory/view/sourced";
import type { OwnerScope } from "@/lib/scope";

const PAGE_SIZE = 15;

/** The changes of the companion, the newest first, a page at a time. */
export async function listPersonaLog(db: Db, scope: OwnerScope, asked = 1): Promise<PersonaLog> {
  const { ownerId } = scope;
  const companion = await findCompanion(db, scope);
  const where = { ownerId, companionId: companion.id };
  const total = await db.personaVersion.count({ where });
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
  const page = Math.min(Math.max(1, asked), pages);
  const rows = await db.personaVersion.findMany({
    where,
    orderBy: { version: "desc" },
    skip: (page - 1) * PAGE_SIZE,
    take: PAGE_SIZE + 1,
  });
  const moved = rows.map((row, i) => {
    const before = rows[i + 1]?.memoryIds ?? [];
    return {
      added: row.memoryIds.filter((id) => !before.includes(id)),
      removed: before.filter((id) => !row.memoryIds.includes(id)),
    };
  });
  const shown = rows.slice(0, PAGE_SIZE);
  const ids = moved.slice(0, PAGE_SIZE).flatMap(({ added, removed }) => [...added, ...removed]);
  const sources = await readSourced(db, scope, [...new Set(ids)]);
  const items = shown.map((row, i): PersonaChangeView => {
    const before = rows[i + 1];
    const { added, removed } = moved[i]!;
    const told = (all: string[]) => all.flatMap((id) => sources.get(id) ?? []);
    return {
      ...{ version: row.version, at: row.createdAt, cause: row.cause, newest: page === 1 && i === 0 },
      ...{ name: row.name, nameBefore: before && before.name !== row.name ? before.name : null },
      persona: before && before.persona !== row.persona ? diffWords(before.persona, row.persona) : null,
      ...{ model: row.model, locked: row.locked, rolledBackTo: row.rolledBackTo },
      ...{ added: told(added), removed: told(removed) },
      forgotten: [...added, ...removed].filter((id) => !sources.has(id)).length,
    };
  });
  return { items, page, pages };
}
