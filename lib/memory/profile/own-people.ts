import { Prisma } from "@/lib/db/generated/client";
import { escapeRegExp } from "@/lib/escape-reg-exp";

/** Of other people's memories in a portrait, so that a large family leaves room for the person. */
export const OWN_PEOPLE = 8;

/**
 * Whether a memory "x" about somebody else says what they are to the user ("Ana is Maya's sister"): it is filed with them, and
 * is the user's as well. What they are to others, and what they do, is theirs alone.
 */
export function tellsOfOwnPeople(userName: string): Prisma.Sql {
  if (!userName) return Prisma.sql`FALSE`;
  const named = `(^|[^[:alnum:]])${escapeRegExp(userName)}($|[^[:alnum:]])`;
  return Prisma.sql`(x."kind" = 'relationship' AND x."statement" ~* ${named})`;
}
