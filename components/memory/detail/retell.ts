const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A statement told of somebody else: where the one it was about is named, the other one is. */
export function retell(statement: string, from: string, to: string): string {
  if (!from.trim() || !to.trim()) return statement;
  const name = new RegExp(`(?<![\\p{L}\\p{N}])${escaped(from.trim())}(?![\\p{L}\\p{N}])`, "gu");
  return statement.replace(name, () => to.trim());
}
