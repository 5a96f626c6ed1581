import { diffSequences, type Change } from "@/lib/diff-sequences";

/** What turns one text into another, line by line, after what is alike at both ends. */
export function diffLines(before: string, after: string): Change[] {
  const a = before ? before.split("\n") : [];
  const b = after ? after.split("\n") : [];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const same = (lines: string[]): Change[] => lines.map((text) => ({ how: "same", text }));
  return [
    ...same(a.slice(0, start)),
    ...diffSequences(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...same(a.slice(a.length - end)),
  ];
}
