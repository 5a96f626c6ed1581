import type { Database } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import { findSomebody, refuseTakenName } from "@/lib/memory/people/find-somebody";
import { logChange } from "@/lib/memory/people/log-change";
import { lockOwner } from "@/lib/memory/store/lock-owner";
import { nameKey } from "@/lib/memory/store/resolve-person";
import type { OwnerScope } from "@/lib/scope";

const MOST_ALIASES = 50;

/** Another name somebody goes by: whoever is called so from now on is them. Null when it is there already. */
export async function addAlias(
  { prisma }: Database,
  scope: OwnerScope,
  personId: string,
  name: string,
  now: Date,
): Promise<string | null> {
  return prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const person = await findSomebody(tx, scope, personId);
    const alias = nameKey(name);
    if (alias === person.nameKey || person.aliases.includes(alias)) return null;
    if (person.aliases.length >= MOST_ALIASES) {
      throw new AppError("conflict", "too many aliases", { userMessage: "That is enough other names for one person." });
    }
    await refuseTakenName(tx, scope, name, personId);
    await tx.person.updateMany({
      where: { id: personId, ownerId: scope.ownerId },
      data: { aliases: [...person.aliases, alias] },
    });
    return logChange(tx, scope, personId, "alias", { alias, added: true }, now);
  });
}

/** Takes another name away: whoever is called so from now on is somebody else. Null when it is not there. */
export async function removeAlias(
  { prisma }: Database,
  scope: OwnerScope,
  personId: string,
  name: string,
  now: Date,
): Promise<string | null> {
  return prisma.$transaction(async (tx) => {
    await lockOwner(tx, scope);
    const person = await findSomebody(tx, scope, personId);
    const alias = nameKey(name);
    if (!person.aliases.includes(alias)) return null;
    await tx.person.updateMany({
      where: { id: personId, ownerId: scope.ownerId },
      data: { aliases: person.aliases.filter((other) => other !== alias) },
    });
    return logChange(tx, scope, personId, "alias", { alias, added: false }, now);
  });
}
