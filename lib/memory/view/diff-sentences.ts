import type { PortraitDiff, SentenceChange } from "@/lib/memory/profile/types";
import { diffWords, likeness } from "@/lib/memory/view/diff-words";

export interface Told {
  text: string;
  memoryIds: string[];
}

/** From this share of common words on, a sentence that went and one that came are one that changed. */
const ALIKE = 0.3;

/**
 * What changed between two portraits, sentence by sentence, in the order of the newer one, what is gone last. A sentence that
 * only moved did not change; one that went is paired with the likest that came.
 */
export function diffSentences(before: Told[], after: Told[]): PortraitDiff {
  const kept = new Set(before.map(({ text }) => text));
  const came = after.filter(({ text }) => !kept.has(text));
  const stays = new Set(after.map(({ text }) => text));
  const went = before.filter(({ text }) => !stays.has(text));
  const pairs = came
    .flatMap((to) => went.map((from) => ({ to, from, like: likeness(from.text, to.text) })))
    .filter(({ like }) => like >= ALIKE)
    .sort((a, b) => b.like - a.like);
  const pairOf = new Map<Told, Told>();
  const taken = new Set<Told>();
  for (const { to, from } of pairs) {
    if (pairOf.has(to) || taken.has(from)) continue;
    pairOf.set(to, from);
    taken.add(from);
  }
  const changes = came.map((to): SentenceChange => {
    const from = pairOf.get(to);
    const memoryId = to.memoryIds[0] ?? null;
    return from
      ? { how: "changed", pieces: diffWords(from.text, to.text), memoryId }
      : { how: "added", pieces: [{ how: "added", text: to.text }], memoryId };
  });
  const gone = went
    .filter((from) => !taken.has(from))
    .map(({ text, memoryIds }): SentenceChange => ({
      ...{ how: "removed", pieces: [{ how: "removed", text }], memoryId: memoryIds[0] ?? null },
    }));
  return { changes: [...changes, ...gone], same: after.length - came.length };
}
