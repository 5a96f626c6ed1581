import { z } from "zod";
import { isSeen, tidyLine } from "@/lib/tidy-line";
import { MEMORY_KINDS, PRECISIONS } from "@/lib/memory/types";

export const STATEMENT_MAX_CHARS = 500;

export const memoryId = z.uuid("That is not a memory.");

export const statement = z
  .string()
  .max(STATEMENT_MAX_CHARS * 4, `A memory may have at most ${STATEMENT_MAX_CHARS} characters.`)
  .transform(tidyLine)
  .pipe(
    z
      .string()
      .refine(isSeen, "A memory cannot be empty. To remove it, choose Forget.")
      .max(STATEMENT_MAX_CHARS, `A memory may have at most ${STATEMENT_MAX_CHARS} characters.`),
  );

const ids = z.array(memoryId).min(1, "Nothing is selected.");
/** A part of a selection. */
export const manyMemoryIds = ids.max(500);
/** Forgetting looks through everything for each, so fewer at a time. */
export const fewMemoryIds = ids.max(20);

/** The list's address from its "?" on. */
export const listSearch = z.string().max(4_000).startsWith("?");

export const memoryKind = z.enum(MEMORY_KINDS);
export const share = z.number().min(0).max(1);

export const NAME_MAX_CHARS = 80;
const personName = z
  .string()
  .max(NAME_MAX_CHARS * 4, `A name may have at most ${NAME_MAX_CHARS} characters.`)
  .transform(tidyLine)
  .pipe(
    z
      .string()
      .refine(isSeen, "Write a name, or choose somebody.")
      .max(NAME_MAX_CHARS, `A name may have at most ${NAME_MAX_CHARS} characters.`),
  );
/** Somebody Kith knows, or a new name. */
export const subjectChoice = z.union(
  [z.strictObject({ id: z.uuid() }), z.strictObject({ name: personName })],
  "Write a name, or choose somebody.",
);

const day = z.union([z.literal(""), z.iso.date("That is not a date.")]);
/** Days as the person writes them: the first and the last on which it is true; empty when open or unknown. */
export const validDates = z
  .strictObject({ from: day, to: day, precision: z.enum(PRECISIONS) })
  .refine(({ from, to }) => !from || !to || from <= to, "The last day cannot be before the first.");
