import type { Memory, Person } from "@/lib/db/generated/client";
import type { Db } from "@/lib/db/types";
import type { Range } from "@/lib/memory/recall/in-range";
import type { OwnerScope } from "@/lib/scope";
import { held } from "@/lib/memory/store/never-held";

type Column =
  | "id"
  | "kind"
  | "status"
  | "slot"
  | "statement"
  | "validFrom"
  | "validTo"
  | "validPrecision"
  | "pinned"
  | "author"
  | "recordedAt"
  | "importance"
  | "sensitive"
  | "lastUsedAt"
  | "useCount"
  | "subjectId";

export interface LoadedMemory extends Pick<Memory, Column> {
  subject: Pick<Person, "kind" | "name" | "relation">;
  /** Ids of the people it names; the two who talk are none. */
  people: string[];
  /** Something waits for the person's word that does not fit with it. */
  doubted?: boolean;
  evidence: { quote: string; message: { id: string; conversationId: string; seq: number; createdAt: Date } }[];
}

type Row = Pick<Memory, Column> & {
  subjectKind: Person["kind"];
  subjectName: string;
  subjectRelation: string | null;
  doubted: boolean;
  people: string[];
  evidence: { quote: string; id: string; conversationId: string; seq: number; at: number }[];
};

/** Current memories by id, and ended ones where the past is asked for; never those that wait for review, were dropped there or were corrected. */
export async function loadMemories(
  db: Db,
  { ownerId }: OwnerScope,
  ids: string[],
  past: boolean,
): Promise<LoadedMemory[]> {
  if (!ids.length) return [];
  const rows = await db.$queryRaw<Row[]>`
    /* kept */ SELECT x."id"::text AS "id", x."kind"::text AS "kind", x."status"::text AS "status", x."slot", x."statement", x."validFrom", x."validTo",
      x."validPrecision"::text AS "validPrecision", x."pinned", x."author"::text AS "author", x."recordedAt",
      x."importance", x."sensitive", x."lastUsedAt", x."useCount", x."subjectId"::text AS "subjectId",
      p."kind"::text AS "subjectKind", p."name" AS "subjectName", p."relation" AS "subjectRelation",
      ARRAY(SELECT n."personId"::text FROM "MemoryPerson" n JOIN "Person" q ON q."id" = n."personId"
        WHERE n."memoryId" = x."id" AND n."ownerId" = ${ownerId}::uuid AND q."kind" = 'person') AS "people",
      EXISTS(SELECT 1 FROM "Memory" w
        WHERE w."ownerId" = ${ownerId}::uuid AND w."conflictsWithId" = x."id" AND w."status" = 'review') AS "doubted",
      (SELECT coalesce(json_agg(json_build_object('quote', v."quote", 'id', m."id", 'conversationId', m."conversationId",
          'seq', m."seq", 'at', extract(epoch FROM m."createdAt") * 1000) ORDER BY v."createdAt"), '[]')
        FROM "Evidence" v JOIN "Message" m ON m."id" = v."messageId"
        WHERE v."memoryId" = x."id" AND v."ownerId" = ${ownerId}::uuid) AS "evidence"
    FROM "Memory" x JOIN "Person" p ON p."id" = x."subjectId"
    WHERE x."ownerId" = ${ownerId}::uuid AND x."id" = ANY(${ids}::uuid[]) AND (x."status" IN ('active', 'archived')
      OR (${past} AND x."status" = 'superseded' AND ${held("x")}))
    ORDER BY x."id"`;
  return rows.map(({ subjectKind, subjectName, subjectRelation, evidence, ...memory }) => ({
    ...memory,
    subject: { kind: subjectKind, name: subjectName, relation: subjectRelation },
    evidence: evidence.map(({ quote, at, ...message }) => ({
      quote,
      message: { ...message, createdAt: new Date(at) },
    })),
  }));
}

/** By message, when what it tells of was, by the memories that rest on it. */
export function eventsByMessage(memories: LoadedMemory[]): Map<string, Range[]> {
  const events = new Map<string, Range[]>();
  for (const { validFrom, validTo, evidence } of memories) {
    if (!validFrom) continue;
    for (const id of new Set(evidence.map(({ message }) => message.id)))
      events.set(id, [...(events.get(id) ?? []), { from: validFrom, to: validTo ?? validFrom }]);
  }
  return events;
}
