import type { EndedReason } from "@/lib/db/generated/enums";
import { Prisma } from "@/lib/db/generated/client";

/** How an earlier wording of a memory ended: it goes with the one that took its place. */
export const WORDINGS: EndedReason[] = ["corrected", "reworded"];

export const isWording = (reason: EndedReason | null): boolean => reason !== null && WORDINGS.includes(reason);

/** How a memory ended that was no memory of its own: other words were put in its place, or it was dropped in review. */
export const NEVER_HELD: EndedReason[] = [...WORDINGS, "dropped"];

/** Memories that are or were so. */
export const HELD = {
  OR: [{ endedReason: null }, { endedReason: { notIn: [...NEVER_HELD] } }],
} satisfies Prisma.MemoryWhereInput;

/** The same in SQL, of the table by that name. */
export const held = (table: string): Prisma.Sql =>
  Prisma.sql`coalesce(${Prisma.raw(table)}."endedReason"::text, '') NOT IN (${Prisma.join([...NEVER_HELD])})`;

/** Nobody ever believed what waited in review and was dropped there; what was corrected was believed until then. */
export const wasBelieved = (table: string): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(table)}."endedReason" IS DISTINCT FROM 'dropped'`;
