import type { Database } from "@/lib/db/types";
import { findSomebody, refuseTakenName } from "@/lib/memory/people/find-somebody";
import { logChange } from "@/lib/memory/people/log-change";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { nameKey } from "@/lib/memory/store/resolve-person";
import type { OwnerScope } from "@/lib/scope";

/**
 * Renames somebody or says how they are related. The old name stays as another name, so that who is called by it in old and
 * new messages is still the same. What was said is not rewritten. Returns the change's id, or null when nothing changed.
 */
export async function editPerson(
  { prisma }: Database,
  scope: OwnerScope,
  personId: string,
  given: { name: string; relation?: string },
  now: Date,
): Promise<string | null> {
  return prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const person = await findSomebody(tx, scope, personId);
    const after = {
      name: given.name,
      relation: given.relation === undefined ? person.relation : given.relation || null,
    };
    if (after.name === person.name && after.relation === person.relation) return null;
    // Of two called Sam the second keeps a key of his own ("sam (cousin)") while his name stays.
    const key = nameKey(after.name) === nameKey(person.name) ? person.nameKey : nameKey(after.name);
    await refuseTakenName(tx, scope, key, personId);
    const alias = key !== person.nameKey && !person.aliases.includes(person.nameKey) ? person.nameKey : null;
    const aliases = [...person.aliases, ...(alias ? [alias] : [])].filter((other) => other !== key);
    await tx.person.updateMany({
      where: { id: personId, ownerId: scope.ownerId },
      data: { ...after, nameKey: key, aliases },
    });
    const before = { name: person.name, relation: person.relation };
    return logChange(tx, scope, personId, "edit", { before, after, alias }, now);
  });
}
