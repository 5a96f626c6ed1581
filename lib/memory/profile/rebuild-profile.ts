import type { Db } from "@/lib/db/types";
import { newId } from "@/lib/ids";
import { notePersona } from "@/lib/memory/persona/note-persona";
import type { OwnerScope } from "@/lib/scope";

export interface ProfileSentence {
  text: string;
  memoryIds: string[];
}

/** Sentences in a portrait: enough to know somebody by, few enough to stand in every prompt. */
export const SENTENCES = 24;
const LASTING = ["fact", "preference", "relationship", "trait", "routine", "plan"] as const;

/**
 * Draws the portraits of the user and the companion from their current memories, pinned and important ones first, each
 * sentence with the memories it rests on. A portrait that did not change gets no new version; nor does the companion's log.
 */
export async function rebuildProfile(tx: Db, scope: OwnerScope, now: Date): Promise<void> {
  const { ownerId } = scope;
  const subjects = await tx.person.findMany({
    where: { ownerId, kind: { in: ["user", "companion"] } },
    select: { id: true, kind: true },
  });
  if (subjects.some(({ kind }) => kind === "companion")) await notePersona(tx, scope, { now });
  for (const { id: personId } of subjects) {
    const sentences = await drawSentences(tx, ownerId, personId);
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

async function drawSentences(tx: Db, ownerId: string, subjectId: string): Promise<ProfileSentence[]> {
  const memories = await tx.memory.findMany({
    where: {
      ...{ ownerId, subjectId, status: "active", kind: { not: "manner" }, withheldAt: null },
      // "Maya moved to Lisbon" is an event, and the answer to where she lives.
      OR: [{ pinned: true }, { kind: { in: [...LASTING] } }, { slot: { not: null } }],
    },
    orderBy: [{ pinned: "desc" }, { importance: "desc" }, { recordedAt: "desc" }, { id: "asc" }],
    take: SENTENCES,
    select: { id: true, statement: true },
  });
  return memories.map(({ id, statement }) => ({ text: statement, memoryIds: [id] }));
}
