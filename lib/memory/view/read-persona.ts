import type { Db } from "@/lib/db/types";
import { findCompanion, readOwnStatements } from "@/lib/memory/persona/note-persona";
import { listManners } from "@/lib/memory/manner/list-manners";
import type { PersonaView } from "@/lib/memory/persona/types";
import { readSourced } from "@/lib/memory/view/sourced";
import type { OwnerScope } from "@/lib/scope";

/** What the companion is now, and how it has learnt to talk to its person. */
export async function readPersona(db: Db, scope: OwnerScope): Promise<PersonaView> {
  const { name, persona, lockedAt } = await findCompanion(db, scope);
  const ids = (await readOwnStatements(db, scope)).map(({ id }) => id);
  const sources = await readSourced(db, scope, ids);
  const statements = ids.flatMap((id) => sources.get(id) ?? []);
  return { name, persona, lockedAt, statements, lessons: await listManners(db, scope) };
}
