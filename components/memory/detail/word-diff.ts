export interface DiffPart {
  text: string;
  how: "same" | "added" | "removed";
}

/** What became of a text, word by word: the longest common run of words stays, what stands between is removed or added. */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [old, next] = [words(before), words(after)];
  const common = commonLengths(old, next);
  const parts: DiffPart[] = [];
  const push = (text: string, how: DiffPart["how"]) => {
    const last = parts.at(-1);
    if (last?.how === how) last.text += text;
    else parts.push({ text, how });
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < next.length) {
    if (i < old.length && j < next.length && old[i] === next[j]) {
      push(next[j]!, "same");
      i++;
      j++;
    } else if (j >= next.length || (i < old.length && common[i + 1]![j]! >= common[i]![j + 1]!))
      push(old[i++]!, "removed");
    else push(next[j++]!, "added");
  }
  return parts;
}

/** Words, spaces and marks, each for itself. */
const words = (text: string) => text.match(/\s+|[\p{L}\p{N}'’]+|[^\s\p{L}\p{N}'’]/gu) ?? [];

/** For each pair of places, how many words the rests of both have in common, in order. */
function commonLengths(old: string[], next: string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => Array<number>(next.length + 1).fill(0));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = next.length - 1; j >= 0; j--)
      lengths[i]![j] =
        old[i] === next[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  return lengths;
}
