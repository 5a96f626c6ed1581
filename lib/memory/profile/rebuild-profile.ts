import type { Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { Prisma } from "@/lib/db/generated/client";
import { notePersona } from "@/lib/memory/persona/note-persona";
import { BY_CLOSENESS, OWN_PEOPLE, tellsOfOwnPeople } from "@/lib/memory/profile/own-people";
import type { OwnerScope } from "@/lib/scope";

export interface ProfileSentence {
  text: string;
  memoryIds: string[];
}

/** Sentences in a portrait, without those about others: enough to know somebody by, few enough to stand in every prompt. */
export const SENTENCES = 24;
const LASTING = ["fact", "preference", "relationship", "trait", "routine", "plan"] as const;

/**
 * Draws the portraits of the user and the companion from their current memories, pinned and important ones first, and the user's
 * also from who others are to them, each sentence with the memories it rests on. A portrait that did not change gets no new version; nor does the companion's log.
 */
export async function rebuildProfile(tx: Db, scope: OwnerScope, now: Date): Promise<void> {
  const { ownerId } = scope;
  const subjects = await tx.person.findMany({
    where: { ownerId, kind: { in: ["user", "companion"] } },
    select: { id: true, kind: true, name: true },
  });
  if (subjects.some(({ kind }) => kind === "companion")) await notePersona(tx, scope, { now });
  for (const { id: personId, kind, name } of subjects) {
    const sentences = await drawSentences(tx, ownerId, personId, kind === "user" ? name : null);
    const last = await tx.profile.findFirst({ where: { ownerId, personId }, orderBy: { version: "desc" } });
    if (JSON.stringify(last?.sentences ?? []) === JSON.stringify(sentences)) continue;
    await tx.profile.create({
      data: {
        id: newId(now.getTime()),
        ownerId,
        personId,
        version: (last?.version ?? 0) + 1,
        sentences: sentences as object[],
        createdAt: now,
      },
    });
  }
}

async function drawSentences(
  tx: Db,
  ownerId: string,
  subjectId: string,
  userName: string | null,
): Promise<ProfileSentence[]> {
  const own = await tx.memory.findMany({
    where: {
      ...{ ownerId, subjectId, status: "active", kind: { not: "manner" }, withheldAt: null },
      // "Maya moved to Lisbon" is an event, and the answer to where she lives.
      OR: [{ pinned: true }, { kind: { in: [...LASTING] } }, { slot: { not: null } }],
    },
    orderBy: [{ pinned: "desc" }, { importance: "desc" }, { recordedAt: "desc" }, { id: "asc" }],
    take: SENTENCES,
    select: { id: true, statement: true },
  });
  const people = userName === null ? [] : await readOwnPeople(tx, ownerId, userName);
  return [...own, ...people].map(({ id, statement }) => ({ text: statement, memoryIds: [id] }));
}

/** The memories of others that say who they are to the user, the nearest first. */
const readOwnPeople = (tx: Db, ownerId: string, userName: string) =>
  tx.$queryRaw<{ id: string; statement: string }[]>(Prisma.sql`
    SELECT x."id"::text AS "id", x."statement" FROM "Memory" x JOIN "Person" p ON p."id" = x."subjectId"
    WHERE x."ownerId" = ${ownerId}::uuid AND x."status" = 'active' AND x."withheldAt" IS NULL AND p."kind" = 'person'
      AND ${tellsOfOwnPeople(userName)}
    ORDER BY ${BY_CLOSENESS} LIMIT ${OWN_PEOPLE}`);
