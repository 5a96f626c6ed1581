import type { Db } from "@/lib/db/types";
import { blankCopies } from "@/lib/memory/blank-copies";
import { layTombstones } from "@/lib/memory/store/tombstones";
import type { Candidate } from "@/lib/memory/types";
import type { OwnerScope } from "@/lib/scope";

/**
 * Blanks words that had been forgotten before they came here, in the messages they stand in, and marks the places: those of a message
 * that was read late, or brought in by an import. Call it after `lockOwner`, when everything else of these messages is written.
 */
export async function forgetUnreached(
  tx: Db,
  scope: OwnerScope,
  candidates: Pick<Candidate, "statement" | "evidence">[],
  now: Date,
): Promise<void> {
  const places = candidates.flatMap(({ evidence }) => evidence);
  const statements = candidates.map(({ statement }) => statement);
  await layTombstones(tx, scope, [], places, now);
  await blankCopies(tx, scope, { places, statements, citing: [], now });
  // Whom they name was made known for the weighing.
  await tx.person.deleteMany({
    where: { ownerId: scope.ownerId, kind: "person", memories: { none: {} }, mentions: { none: {} } },
  });
}
