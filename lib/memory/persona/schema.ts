import { z } from "zod";
import { tidyLine } from "@/lib/tidy-line";
import { NAME_MAX_CHARS, PERSONA_MAX_CHARS } from "@/lib/memory/persona/constants";

// Line breaks and tabs stay; what cannot be seen goes.
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f]+/g;

const TOO_LONG = `A description may have at most ${PERSONA_MAX_CHARS} characters.`;

export const companionName = z
  .string()
  .max(NAME_MAX_CHARS * 4, `A name may have at most ${NAME_MAX_CHARS} characters.`)
  .transform(tidyLine)
  .pipe(
    z
      .string()
      .min(1, "Give it a name.")
      .max(NAME_MAX_CHARS, `A name may have at most ${NAME_MAX_CHARS} characters.`)
      .regex(/\p{L}|\p{N}|\p{Emoji_Presentation}/u, "Give it a name."),
  );

export const personaText = z
  .string()
  .max(PERSONA_MAX_CHARS * 4, TOO_LONG)
  .transform((text) => text.toWellFormed().replaceAll("\r\n", "\n").replace(UNSEEN, " ").trim())
  .pipe(z.string().max(PERSONA_MAX_CHARS, TOO_LONG));
