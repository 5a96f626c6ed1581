import { Prisma } from "@/lib/db/generated/client";

/** The database could not be reached, was too busy or gave up: to be tried again, not told. */
const PASSING = /^P(1\d\d\d|2024|2028|2034|2037)$/;

/** Whether the database refused what was to be written, as opposed to not answering. */
export function isRefusal(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientValidationError) return true;
  if (error instanceof Prisma.PrismaClientKnownRequestError) return !PASSING.test(error.code);
  const cause = (error as { cause?: { kind?: string; originalCode?: string } }).cause;
  // Integrity (class 23) and data (class 22) as PostgreSQL numbers them; triggers use them too.
  return /^2[23]/.test(cause?.originalCode ?? "");
}
