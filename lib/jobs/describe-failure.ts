import { isAppError } from "@/lib/errors";

/**
 * Why a job failed, as it may be stored: a failure outlives the rows it was about, so it must hold none of their words. Ours and the
 * network's sentences hold none; the database client's show what it was given, and only its name and code are kept.
 */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return "unknown failure";
  if (isAppError(error) || !/^Prisma|^DatabaseError|^DriverAdapter/.test(`${error.name}${error.constructor.name}`))
    return error.message;
  const code = "code" in error && typeof error.code === "string" ? ` ${error.code}` : "";
  return `${error.name}${code}`;
}
