import { z } from "zod";
import { MEMORY_KINDS, MEMORY_STATUSES } from "@/lib/memory/types";

export const STATEMENT_MAX_CHARS = 500;

export const memoryId = z.uuid("That is not a memory.");

const UNSEEN = /[\u0000-\u001f\u007f]+/g;

export const statement = z
  .string()
  .max(STATEMENT_MAX_CHARS * 4, `A memory may have at most ${STATEMENT_MAX_CHARS} characters.`)
  .transform((text) => text.toWellFormed().replace(UNSEEN, " ").replace(/\s+/g, " ").trim())
  .pipe(
    z
      .string()
      .min(1, "A memory cannot be empty. To remove it, choose Forget.")
      .max(STATEMENT_MAX_CHARS, `A memory may have at most ${STATEMENT_MAX_CHARS} characters.`),
  );

/** The memory page's address: whatever is wrong in it counts as not given, so that an old link still opens the page. */
export const memoryFilter = z.object({
  q: z.string().max(400).optional().catch(undefined),
  kind: z.enum(MEMORY_KINDS).optional().catch(undefined),
  status: z.enum(MEMORY_STATUSES).optional().catch(undefined),
  subjectId: z.uuid().optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).optional().catch(undefined),
});
