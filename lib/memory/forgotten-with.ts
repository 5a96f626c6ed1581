import type { Db } from "@/lib/db/types";
import { withSameEvidence } from "@/lib/memory/forget-memory";
import { findChain, findMemory } from "@/lib/memory/store/find-memory";
import { isWording } from "@/lib/memory/store/never-held";
import type { OwnerScope } from "@/lib/scope";

/**
 * The statements that go as well when these memories are forgotten, since they rest on the same words: "Marek is Maya's brother"
 * with "My brother Marek died in 2010". Earlier wordings, of these and of those that go with them, are not told. Throws not_found.
 */
export async function forgottenWith(db: Db, scope: OwnerScope, memoryIds: string[]): Promise<string[]> {
  const chains: string[] = [];
  for (const id of memoryIds) {
    await findMemory(db, scope, id);
    chains.push(...(await findChain(db, scope, id)));
  }
  const rows = await db.memory.findMany({
    where: { ownerId: scope.ownerId, id: { in: await withSameEvidence(db, scope, chains), notIn: chains } },
    orderBy: [{ recordedAt: "asc" }, { id: "asc" }],
    select: { id: true, statement: true, endedReason: true, supersededById: true },
  });
  const ids = new Set(rows.map(({ id }) => id));
  const told = rows.filter((row) => !isWording(row.endedReason) || !ids.has(row.supersededById ?? ""));
  return [...new Set(told.map(({ statement }) => statement))];
}
