import { analyse } from "@/lib/memory/lexical/analyse";

/** A sentence repeats a statement when it holds at least this share of the statement's terms. */
const REPEATS = 0.5;

/** Whether a text says again one of what was forgotten, each given by its terms. */
export function repeatsWords(text: string, told: readonly ReadonlySet<string>[]): boolean {
  const terms = new Set(analyse(text));
  return told.some(
    (words) => words.size > 0 && [...words].filter((term) => terms.has(term)).length / words.size >= REPEATS,
  );
}
