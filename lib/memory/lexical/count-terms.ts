import { analyse } from "@/lib/memory/lexical/analyse";

/** How often a text holds each of its terms. */
export function countTerms(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of analyse(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
