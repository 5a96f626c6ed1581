import { newStemmer } from "snowball-stemmers";

const porter = newStemmer("porter");
const PUNCTUATION = /[!"#$%&'()*+,\-./:;<=>?@[\\\]^_`{|}~]/g;

/**
 * A text's tokens as LoCoMo's evaluation compares them (Maharana et al. 2024, task_eval/evaluation.py): lower case, without
 * ASCII punctuation and without "a", "an", "the", "and", each stemmed by Porter's algorithm. Theirs is NLTK's variant of the
 * stemmer, which differs in a few words ("dying", "skies"); the same stemmer reads both sides here as there.
 */
export function officialTokens(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replace(PUNCTUATION, "")
    .replace(/\b(?:a|an|the|and)\b/g, " ");
  return plain
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => porter.stem(word));
}

/** Token F1 of an answer against one gold answer, each repeated token counted as often as it stands in both. 0..1. */
export function tokenF1(answer: string, gold: string): number {
  const said = officialTokens(answer);
  const wanted = officialTokens(gold);
  const left = new Map<string, number>();
  for (const token of wanted) left.set(token, (left.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of said) {
    const count = left.get(token) ?? 0;
    if (count < 1) continue;
    shared++;
    left.set(token, count - 1);
  }
  if (!shared) return 0;
  const precision = shared / said.length;
  const recall = shared / wanted.length;
  return (2 * precision * recall) / (precision + recall);
}

/** For answers of several parts, split at commas: for each gold part the best F1 of the answer's parts, and their mean. */
export function multiAnswerF1(answer: string, gold: string): number {
  const said = answer.split(",");
  const parts = gold.split(",");
  const best = parts.map((part) => Math.max(...said.map((one) => tokenF1(one, part))));
  return best.reduce((sum, score) => sum + score, 0) / parts.length;
}

/**
 * LoCoMo's score of one answer. Category 1 by parts; 3 against what stands before the first semicolon; 2 and 4 against the
 * whole; 5 (nothing was said of it) is 1 when the answer is one of the two phrases the paper's prompt asks for.
 */
export function officialScore(category: string, answer: string, gold: string): number {
  if (category === "5") return /no information available|not mentioned/i.test(answer) ? 1 : 0;
  if (category === "1") return multiAnswerF1(answer, gold);
  return tokenF1(answer, category === "3" ? gold.split(";")[0]!.trim() : gold);
}
