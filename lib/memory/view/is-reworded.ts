import type { MemoryView, PastVersionView } from "@/lib/memory/view/types";

/**
 * Whether the person worded a memory otherwise than Kith had drawn it from what was said: its quotes are what it came from, and
 * not what it says.
 */
export function isReworded({ author, statement }: Pick<MemoryView, "author" | "statement">, past: PastVersionView[]) {
  const drawn = past.filter((version) => version.author !== "person" && version.reason === "corrected");
  return author === "person" && drawn.length > 0 && drawn.every((version) => version.statement !== statement);
}
