import type { LineChange } from "@/lib/reply/types";

/** Cells of the table; above that the middle is told as taken out and put in whole. */
const MOST_CELLS = 4_000_000;

/** What turns one text into another, line by line: a longest common subsequence (Wagner and Fischer), after what is alike at both ends. */
export function diffLines(before: string, after: string): LineChange[] {
  const a = before ? before.split("\n") : [];
  const b = after ? after.split("\n") : [];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const same = (lines: string[]): LineChange[] => lines.map((text) => ({ how: "same", text }));
  return [
    ...same(a.slice(0, start)),
    ...diffMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...same(a.slice(a.length - end)),
  ];
}

function diffMiddle(a: string[], b: string[]): LineChange[] {
  const removed = (text: string): LineChange => ({ how: "removed", text });
  const added = (text: string): LineChange => ({ how: "added", text });
  if (!a.length || !b.length || a.length * b.length > MOST_CELLS) return [...a.map(removed), ...b.map(added)];
  const width = b.length + 1;
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const changes: LineChange[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      changes.push({ how: "same", text: a[i]! });
      i++;
      j++;
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) changes.push(removed(a[i++]!));
    else changes.push(added(b[j++]!));
  }
  return [...changes, ...a.slice(i).map(removed), ...b.slice(j).map(added)];
}
