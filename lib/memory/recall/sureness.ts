import { analyse } from "@/lib/memory/lexical/analyse";
import { idf, type Collection } from "@/lib/memory/lexical/bm25";
import { splitSentences } from "@/lib/memory/lexical/split-sentences";
import { frequencies } from "@/lib/memory/recall/score-messages";
import type { MessageHit, Question } from "@/lib/memory/recall/types";
import type { RecalledItem } from "@/lib/memory/types";

const FIRST = 10;

type Found = Pick<RecalledItem, "kind" | "text" | "speaker" | "memory">;

/**
 * How sure recall is that memory holds what is asked, 0 to 1: the largest share of the question's terms, by idf, that one of
 * the first texts of whom it asks about holds, and half of how far that is ahead of the other's best. Where the other's words
 * fit better, it was the other's affair. What only asks tells nothing, and is not counted. 1 when the asked one's words hold all
 * of it and the other's none; where it names neither, everything is of the asked one. 0 when nothing was found.
 */
export function sureness(found: Found[], question: Question, hits: MessageHit[], { count }: Collection): number {
  const frequency = frequencies(hits);
  const weight = (term: string) => idf(count, frequency.get(term) ?? 0);
  const asked = [...question.terms.keys()];
  const all = asked.reduce((sum, term) => sum + weight(term), 0);
  if (!all) return 0;
  const covered = (item: Found) => {
    const held = new Set(analyse(told(item.text)));
    return asked.filter((term) => held.has(term)).reduce((sum, term) => sum + weight(term), 0) / all;
  };
  let [own, other] = [0, 0];
  for (const item of found.slice(0, FIRST)) {
    if (question.speaker && whose(item) !== question.speaker) other = Math.max(other, covered(item));
    else own = Math.max(own, covered(item));
  }
  return Math.max(0, own + (own - other) / 2) / 1.5;
}

const told = (text: string): string =>
  splitSentences(text)
    .filter((sentence) => !sentence.trimEnd().endsWith("?"))
    .join(" ");

/** Of the two who talk, whose words an item is; what is known of third people came from the user. */
const whose = ({ kind, speaker, memory }: Found): "user" | "companion" | undefined =>
  kind === "message" ? speaker : memory?.subject.kind === "companion" ? "companion" : "user";
