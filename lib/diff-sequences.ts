export interface Change {
  how: "same" | "added" | "removed";
  text: string;
}

/** Cells of the table; above that everything is told as taken out and put in. */
const MOST_CELLS = 4_000_000;

/** What turns one sequence of texts into another: a longest common subsequence (Wagner and Fischer), what went before what came. */
export function diffSequences(before: string[], after: string[]): Change[] {
  const removed = (text: string): Change => ({ how: "removed", text });
  const added = (text: string): Change => ({ how: "added", text });
  if (!before.length || !after.length || before.length * after.length > MOST_CELLS)
    return [...before.map(removed), ...after.map(added)];
  const width = after.length + 1;
  const longest = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        before[i] === after[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      changes.push({ how: "same", text: after[j++]! });
      i++;
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) changes.push(removed(before[i++]!));
    else changes.push(added(after[j++]!));
  }
  return [...changes, ...before.slice(i).map(removed), ...after.slice(j).map(added)];
}
