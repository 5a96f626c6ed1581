import type { Anchors } from "@/lib/memory/anchors/types";
import { analyse } from "@/lib/memory/lexical/analyse";

/** Marks a term that stands beside a message instead of in it: no word has it. */
export const BESIDE = "~";
/** A message that says why something is so. */
export const GIVES_REASON = `${BESIDE}because`;

/**
 * The terms a message is found by beside its own: the names and things its pronouns mean, wherever they come up in what it
 * tells, and whether it gives a reason. Terms of its own are left out: they find it already.
 */
export function anchorTerms({ references, relations, links }: Anchors, own: ReadonlySet<string>): Map<string, number> {
  const said = [
    ...references.map(({ means }) => means),
    ...relations.flatMap(({ subject, object }) => [subject, object]),
  ];
  const counts = new Map<string, number>();
  for (const term of said.flatMap((text) => analyse(text)))
    if (!own.has(term)) counts.set(BESIDE + term, (counts.get(BESIDE + term) ?? 0) + 1);
  if (links.some(({ kind }) => kind === "cause" || kind === "result")) counts.set(GIVES_REASON, 1);
  return counts;
}
