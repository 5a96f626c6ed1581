import { z } from "zod";
import { MEMORY_MODES } from "@/lib/conversation/types";

export const MESSAGE_MAX_CHARS = 32_000;
export const TITLE_MAX_CHARS = 120;

// Everything below space but tab and newline, and DEL: PostgreSQL cannot store NUL, and none of them can be seen.
const UNSEEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** Text as it is stored: well-formed Unicode, newlines as \n, without control characters nobody can see. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, "\n").replace(UNSEEN, "");
}

export const messageText = z
  .string()
  .max(MESSAGE_MAX_CHARS * 4, `A message may have at most ${MESSAGE_MAX_CHARS.toLocaleString("en")} characters.`)
  .transform(cleanText)
  .pipe(
    z
      .string()
      .max(MESSAGE_MAX_CHARS, `A message may have at most ${MESSAGE_MAX_CHARS.toLocaleString("en")} characters.`)
      .refine((text) => text.trim() !== "", "Write something first."),
  );

export const conversationId = z.uuid("That is not a conversation.");

export const messageId = z.uuid("That is not a message.");

export const memoryMode = z.enum(MEMORY_MODES, "That is not a state of memory.");

export const chatRequest = z.union([
  z.object({
    conversationId,
    message: z.object({ id: z.uuid(), text: messageText }),
    mode: memoryMode.default("remembering"),
  }),
  z.object({
    conversationId,
    again: z.object({
      replyId: z.uuid(),
      without: z.object({ kind: z.enum(["memory", "message"]), id: z.uuid() }).optional(),
    }),
  }),
  z.object({ conversationId, retry: z.literal(true) }),
]);

export const title = z
  .string()
  .transform((text) => cleanText(text).replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1, "A title needs a letter.").max(TITLE_MAX_CHARS, "That title is too long."));
