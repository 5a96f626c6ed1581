import type { ImportKind } from "@/lib/portable/types";

/** How much of a file is looked at to tell what it is. */
export const HEAD_BYTES = 64 * 1024;

/** What a file is, by its beginning; null for one that is none of what Kith can take in. */
export function detectKind(head: Uint8Array): ImportKind | null {
  if (head.includes(0)) return null;
  const text = new TextDecoder("utf-8").decode(head).trimStart();
  if (/^\{\s*"type"\s*:\s*"kith"/.test(text)) return "kith";
  if (text.startsWith("[")) {
    if (/"mapping"\s*:/.test(text)) return "chatgpt";
    if (/"chat_messages"\s*:/.test(text)) return "claude";
    return null;
  }
  if (text.startsWith("{") || text === "") return null;
  // What is cut off at the end of the head may be half a character; anything else that is not text shows before.
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true });
    return "list";
  } catch {
    return null;
  }
}
