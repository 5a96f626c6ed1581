import { replaceQuotes } from "@/lib/memory/blank";
import { analyse } from "@/lib/memory/lexical/analyse";
import { splitSentences } from "@/lib/memory/lexical/split-sentences";
import type { WeightedTerms } from "@/lib/memory/recall/types";

const LONGEST_READ = 32_000;

/** The text without the words the person has corrected; empty when nothing else is left. */
export function withoutCorrected(text: string, corrected: string[]): string {
  if (!corrected.length) return text;
  const rest = replaceQuotes(text, corrected, " ");
  return analyse(rest).length ? rest.replace(/\s+/g, " ").trim() : "";
}

/** A sentence quoted to this share is not said again. */
const QUOTED = 0.7;

/** The text without the sentences that stand almost whole in a quote; empty when the rest tells nothing. "…" marks each gap. */
export function withoutQuoted(text: string, quotes: string[]): string {
  if (!quotes.length) return text;
  const kept = splitSentences(text).map((sentence) => {
    const told = sentence.trim();
    const covered = Math.max(0, ...quotes.map((quote) => overlap(told, quote)));
    return covered >= told.length * QUOTED ? null : sentence;
  });
  if (!kept.includes(null)) return text;
  const rest = kept
    .map((sentence, i) => sentence ?? (kept[i - 1] === null ? "" : "… "))
    .join("")
    .trim();
  return analyse(rest).length ? rest : "";
}

/** Characters of the sentence that stand in the quote, or of the quote that stand in the sentence. */
const overlap = (sentence: string, quote: string): number =>
  quote.includes(sentence) ? sentence.length : sentence.includes(quote) ? quote.length : 0;

/** A short message whole; of one longer than `chars` the sentence that matches best and as many around it as fit, in order. */
export function passage(text: string, terms: WeightedTerms, chars: number): string {
  if (text.length <= chars) return text;
  const sentences = splitSentences(text.slice(0, LONGEST_READ));
  const scores = sentences.map((sentence) =>
    [...new Set(analyse(sentence))].reduce((sum, term) => sum + (terms.get(term) ?? 0), 0),
  );
  const best = scores.indexOf(Math.max(...scores));
  let [from, to] = [best, best];
  let size = sentences[best]?.length ?? 0;
  while (from > 0 || to < sentences.length - 1) {
    const before = from > 0 ? (scores[from - 1] ?? -1) : -1;
    const after = to < sentences.length - 1 ? (scores[to + 1] ?? -1) : -1;
    const next = after >= before ? to + 1 : from - 1;
    size += sentences[next]?.length ?? 0;
    if (size > chars) break;
    if (next > to) to = next;
    else from = next;
  }
  const cut = sentences
    .slice(from, to + 1)
    .join("")
    .slice(0, chars * 2)
    .trim()
    .toWellFormed();
  return `${from > 0 ? "… " : ""}${cut}${to < sentences.length - 1 ? " …" : ""}`;
}
