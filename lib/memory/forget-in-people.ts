import type { Db } from "@/lib/db/types";
import { analyse } from "@/lib/memory/lexical/analyse";
import type { OwnerScope } from "@/lib/scope";

/**
 * Takes away what people are to the user, and their other names, where that was said in what is forgotten and in no memory that is
 * left. Call it when the memories are gone. Returns how many people changed.
 */
export async function forgetInPeople(
  tx: Db,
  { ownerId }: OwnerScope,
  personIds: string[],
  statements: string[],
): Promise<number> {
  const gone = new Set(statements.flatMap((statement) => analyse(statement)));
  const people = await tx.person.findMany({
    where: { ownerId, id: { in: personIds }, kind: "person" },
    select: {
      ...{ id: true, relation: true, aliases: true },
      memories: { select: { statement: true } },
      mentions: { select: { memory: { select: { statement: true } } } },
    },
  });
  let changed = 0;
  for (const { id, relation, aliases, memories, mentions } of people) {
    const left = [...memories, ...mentions.map(({ memory }) => memory)];
    const held = new Set(left.flatMap(({ statement }) => analyse(statement)));
    const lost = (name: string) => analyse(name).some((term) => gone.has(term) && !held.has(term));
    const kept = aliases.filter((alias) => !lost(alias));
    const relationLost = relation !== null && lost(relation);
    if (!relationLost && kept.length === aliases.length) continue;
    await tx.person.update({
      where: { ownerId_id: { ownerId, id } },
      data: { aliases: kept, ...(relationLost ? { relation: null } : {}) },
    });
    changed++;
  }
  return changed;
}
