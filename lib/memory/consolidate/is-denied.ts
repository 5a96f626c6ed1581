import type { Neighbour } from "@/lib/memory/types";
import { jaccard } from "@/lib/memory/lexical/jaccard";
import type { Meaning } from "./meaning";
import { contentWords } from "./same-words";

const ENDED = 0.5;
const LIST = /\s*(?:,|\band\b|\bor\b|&|\bas well as\b|\bplus\b)\s*/i;

type Weighed = { neighbour: Pick<Neighbour, "statement" | "subject">; meaning: Meaning };

/**
 * How much of a memory is over when the words `over` are: what names a narrower thing ("asthma attacks", "red meat")
 * leaves the wider one, and one thing of a list leaves the others.
 */
export function deniedOf({ neighbour, meaning }: Weighed, over: ReadonlySet<string>): "all" | "part" | "none" {
  const shared = [...meaning.words].filter((word) => over.has(word)).length;
  const least = Math.min(meaning.words.size, over.size);
  if (!least || shared / least < ENDED || jaccard(meaning.words, over) < 0.34) return "none";
  if (shared < over.size) return isVerbAlone(neighbour) && shared === meaning.words.size ? "part" : "none";
  return shared < meaning.words.size && isOneOfList(neighbour.statement, meaning, over) ? "part" : "all";
}

/** "Maya smokes": that she quit smoking cigarettes may be all of it, or not. */
const isVerbAlone = ({ statement, subject }: Weighed["neighbour"]): boolean =>
  /^\s*\p{L}+s\.?$/u.test(statement.replace(subject.name, ""));

/** "Allergic to dogs" of "allergic to cats and dogs"; "allergic" alone would be all of it. */
function isOneOfList(statement: string, { words }: Meaning, over: ReadonlySet<string>): boolean {
  const parts = statement.split(LIST).map((part) => contentWords(part).filter((word) => words.has(word)));
  if (parts.filter((part) => part.length).length < 2) return false;
  const [predicate, object] = parts[0]!;
  return !(object && over.size === 1 && over.has(predicate!));
}
