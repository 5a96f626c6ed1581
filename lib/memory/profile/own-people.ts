import { Prisma } from "@/lib/db/generated/client";
import { escapeRegExp } from "@/lib/escape-reg-exp";

/** Of other people's memories in a portrait, behind the person's own, so that a large family takes no room from the person. */
export const OWN_PEOPLE = 12;

/** Which of them come first: of those that weigh the same, whom most is known of, and who was told of first. */
export const BY_CLOSENESS = Prisma.sql`x."pinned" DESC, x."importance" DESC, (SELECT count(*) FROM "MemoryPerson" n
  JOIN "Memory" k ON k."id" = n."memoryId" WHERE n."ownerId" = x."ownerId" AND n."personId" = x."subjectId"
  AND k."status" IN ('active', 'archived')) DESC, x."recordedAt", x."id"`;

/**
 * Whether a memory "x" about somebody else says what they are to the user ("Ana is Maya's sister"): it is filed with them, and
 * is the user's as well. What they are to others, and what they do, is theirs alone.
 */
export function tellsOfOwnPeople(userName: string): Prisma.Sql {
  if (!userName) return Prisma.sql`FALSE`;
  const named = `(^|[^[:alnum:]])${escapeRegExp(userName)}($|[^[:alnum:]])`;
  return Prisma.sql`(x."kind" = 'relationship' AND x."statement" ~* ${named})`;
}
