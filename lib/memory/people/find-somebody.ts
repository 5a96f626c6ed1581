import type { Db } from "@/lib/db/types";
import { AppError, notFound } from "@/lib/errors";
import { nameKey } from "@/lib/memory/store/resolve-person";
import type { OwnerScope } from "@/lib/scope";

/** One of the owner's people, neither the user nor the companion: those two are one each. Throws not_found. */
export async function findSomebody(db: Db, { ownerId }: OwnerScope, id: string) {
  const person = await db.person.findFirst({ where: { id, ownerId, kind: "person" } });
  if (!person) throw notFound("person");
  return person;
}

/** Throws conflict when somebody else goes by the name, so that a name never means two people. */
export async function refuseTakenName(db: Db, { ownerId }: OwnerScope, name: string, except?: string): Promise<void> {
  const key = nameKey(name);
  const taken = await db.person.findFirst({
    where: {
      ownerId,
      kind: "person",
      OR: [{ nameKey: key }, { aliases: { has: key } }],
      ...(except ? { id: { not: except } } : {}),
    },
    select: { name: true },
  });
  if (!taken) return;
  throw new AppError("conflict", "name is taken", {
    userMessage: `There is somebody called ${taken.name} already. Choose another name, or merge the two.`,
  });
}
