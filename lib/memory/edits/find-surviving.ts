import { splitSentences } from "@/lib/memory/lexical/split-sentences";

interface Span {
  start: number;
  end: number;
  text: string;
}

/** A text's sentences without the space around them, with their UTF-16 offsets. */
export function spansOf(text: string): Span[] {
  let at = 0;
  return splitSentences(text).flatMap((sentence) => {
    const bare = sentence.trim();
    const start = at + sentence.indexOf(bare);
    at += sentence.length;
    return bare ? [{ start, end: start + bare.length, text: bare }] : [];
  });
}

/** The whole sentences in which a piece of a text stands; null where it stands in none. */
export function sentencesAround(text: string, start: number, end: number): Span | null {
  const around = spansOf(text).filter((span) => span.start < end && start < span.end);
  if (!around.length) return null;
  const bounds = { start: around[0]!.start, end: around.at(-1)!.end };
  return { ...bounds, text: text.slice(bounds.start, bounds.end) };
}

/**
 * Where a piece of a text stands in another one, whose sentences around it are the same word for word; null where they
 * changed: "I live in Berlin" still stands in "I never said I live in Berlin", and is not said there.
 */
export function findSurviving(before: string, after: string, { start, end }: { start: number; end: number }) {
  const around = sentencesAround(before, start, end);
  if (!around) return null;
  const later = spansOf(after);
  for (const first of later) {
    if (!after.startsWith(around.text, first.start)) continue;
    const until = first.start + around.text.length;
    if (later.some((span) => span.end === until)) return first.start + start - around.start;
  }
  return null;
}
