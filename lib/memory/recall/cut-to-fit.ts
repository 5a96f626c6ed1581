import { analyse } from "@/lib/memory/lexical/analyse";
import { splitSentences } from "@/lib/memory/lexical/split-sentences";

/** Less than this share of what a text tells is not worth its place. */
const WORTH = 0.5;

/** Bits a term tells: −log2(df / (texts + 1)), self-information as in Selective Context, by the document frequencies of the texts at hand. */
export function selfInformation(texts: Set<string>[]): (term: string) => number {
  const frequency = new Map<string, number>();
  for (const terms of texts) for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return (term) => -Math.log2((frequency.get(term) ?? 1) / (texts.length + 1));
}

/**
 * The sentences of a text that tell most for their length, as many as fit, in their own order, with "…" where some are left
 * out; null when they would hold less than half of what the whole text tells. Selective Context (Li 2023) drops what has
 * little self-information; here whole sentences go, so that what stays is verbatim. `fits` says whether a text fits.
 */
export function cutToFit(
  text: string,
  informationOf: (term: string) => number,
  fits: (text: string) => boolean,
): string | null {
  const sentences = splitSentences(text);
  if (sentences.length < 2) return null;
  const told = sentences.map((sentence) =>
    [...new Set(analyse(sentence))].reduce((sum, term) => sum + informationOf(term), 0),
  );
  const all = told.reduce((sum, bits) => sum + bits, 0);
  if (!all) return null;
  const density = (i: number) => told[i]! / Math.max(sentences[i]!.trim().length, 1);
  const order = sentences.map((_, i) => i).sort((a, b) => density(b) - density(a) || a - b);
  let kept: number[] = [];
  for (const i of order) {
    const more = [...kept, i].sort((a, b) => a - b);
    if (told[i]! > 0 && fits(join(sentences, more))) kept = more;
  }
  return kept.reduce((sum, i) => sum + told[i]!, 0) >= all * WORTH ? join(sentences, kept) : null;
}

function join(sentences: string[], kept: number[]): string {
  let text = "";
  let last = -1;
  for (const i of kept) {
    text += i > last + 1 ? `${text && !/\s$/.test(text) ? " " : ""}… ${sentences[i]!}` : sentences[i]!;
    last = i;
  }
  return last < sentences.length - 1 ? `${text.trimEnd()} …` : text.trimEnd();
}
