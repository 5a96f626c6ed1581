type Cell = string | number;

/** Prints rows in columns under a heading; the first column is a label, the rest are set flush right. */
export function printTable(title: string, columns: string[], rows: Cell[][]): void {
  const lines = [columns, ...rows].map((row) => row.map(String));
  const widths = columns.map((_, i) => Math.max(...lines.map((line) => (line[i] ?? "").length)));
  const format = (line: string[]) =>
    line.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  ");
  console.log(`\n${title}\n${lines.map((line) => `  ${format(line)}`).join("\n")}`);
}
