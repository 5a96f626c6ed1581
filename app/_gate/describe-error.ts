/**
 * An unforeseen error for the log: its kind, its code and where it came from. The message is kept except for Prisma's, which
 * prints the values of the query, and those may be somebody's words.
 */
export function describeError(error: unknown): { name: string; code?: string; message?: string; at?: string[] } {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return { name: typeof cause };
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : undefined;
  const at = cause.stack
    ?.split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim());
  return { name: cause.name, code, message: cause.name.startsWith("Prisma") ? undefined : cause.message, at };
}
