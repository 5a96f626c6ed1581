import { z } from "zod";
import { isSeen, tidyLine } from "@/lib/tidy-line";

export const NAME_MAX_CHARS = 100;
/** As many memories as one split may take along. */
export const SPLIT_MAX = 500;

export const personId = z.uuid("That is not a person.");
export const changeId = z.uuid("That is not a change.");

const tooLong = `A name may have at most ${NAME_MAX_CHARS} characters.`;
const tidy = z
  .string()
  .max(NAME_MAX_CHARS * 4, tooLong)
  .transform(tidyLine);

export const personName = tidy.pipe(z.string().refine(isSeen, "A name cannot be empty.").max(NAME_MAX_CHARS, tooLong));

/** Empty where there is none. */
export const relation = tidy.pipe(z.string().max(NAME_MAX_CHARS, tooLong));
