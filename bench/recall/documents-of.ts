import { plainCaptions } from "@/lib/memory/captions";
import type { Sample } from "./dataset";

/** A conversation's turns as plain BM25 is given them: who said it, the words with a picture's caption, and the day. */
export const documentsOf = ({ sessions, userName, companionName }: Sample): { id: string; text: string }[] =>
  sessions.flat().map(({ diaId, fromUser, text, at }) => ({
    id: diaId,
    text: `${fromUser ? userName : companionName}: ${plainCaptions(text)} ${at.toUTCString().slice(5, 16)}`,
  }));
