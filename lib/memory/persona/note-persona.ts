import type { PersonaCause } from "@/lib/db/generated/enums";
import type { Db } from "@/lib/db/types";
import { notFound } from "@/lib/errors";
import { newId } from "@/lib/ids";
import type { OwnerScope } from "@/lib/scope";

export interface PersonaChange {
  /** Why it changed; where it is not given, what was learnt or edited tells. */
  cause?: PersonaCause;
  model?: string;
  rolledBackTo?: number;
  now: Date;
}

/** Its own statements that a version names; the newest, so that a version stays small. */
const STATEMENTS = 100;

/** The companion of an owner: the one new conversations are with. Throws not_found. */
export async function findCompanion(db: Db, { ownerId }: OwnerScope) {
  const companion = await db.companion.findFirst({ where: { ownerId }, orderBy: { createdAt: "asc" } });
  if (!companion) throw notFound("companion");
  return companion;
}

/** What the companion said of itself and is held to be so, the newest first. */
export const readOwnStatements = (db: Db, { ownerId }: OwnerScope) =>
  db.memory.findMany({
    where: { ownerId, subject: { kind: "companion" }, status: { in: ["active", "archived"] }, kind: { not: "manner" } },
    orderBy: [{ recordedAt: "desc" }, { id: "desc" }],
    take: STATEMENTS,
    select: { id: true, author: true },
  });

/**
 * Adds a version to the companion's log when it is another than before: its name, its description, what it said of itself, the
 * model behind it, the lock. The first one ever written is what it was made as. Call it in the transaction of the change, after
 * it, with the owner locked.
 */
export async function notePersona(tx: Db, scope: OwnerScope, change: PersonaChange): Promise<void> {
  const { ownerId } = scope;
  const companion = await tx.companion.findFirst({ where: { ownerId }, orderBy: { createdAt: "asc" } });
  if (!companion) return;
  const last = await readLast(tx, ownerId, companion);
  const said = await readOwnStatements(tx, scope);
  const next = {
    name: companion.name,
    persona: companion.persona,
    model: change.model ?? last.model,
    locked: companion.lockedAt !== null,
    memoryIds: said.map(({ id }) => id),
  };
  const same = (["name", "persona", "model", "locked"] as const).every((field) => next[field] === last[field]);
  const added = said.filter(({ id }) => !last.memoryIds.includes(id));
  const gone = last.memoryIds.filter((id) => !next.memoryIds.includes(id));
  if (same && !added.length && !gone.length) return;
  const learnt = added.some(({ author }) => author !== "person");
  await tx.personaVersion.create({
    data: {
      ...next,
      ...{ id: newId(change.now.getTime()), ownerId, companionId: companion.id, version: last.version + 1 },
      cause: change.cause ?? (learnt ? "said" : "memory"),
      rolledBackTo: change.rolledBackTo ?? null,
      createdAt: change.now,
    },
  });
}

/** The newest version; before there is one, what the companion was made as becomes the first. Call it before a change by hand. */
export async function readLast(
  tx: Db,
  ownerId: string,
  companion: { id: string; name: string; persona: string; createdAt: Date },
) {
  const last = await tx.personaVersion.findFirst({
    where: { ownerId, companionId: companion.id },
    orderBy: { version: "desc" },
  });
  if (last) return last;
  const { id: companionId, name, persona, createdAt } = companion;
  return tx.personaVersion.create({
    data: { id: newId(createdAt.getTime()), ownerId, companionId, version: 1, cause: "made", name, persona, createdAt },
  });
}
