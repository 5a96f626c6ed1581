import { z } from "zod";
import { AppError, isAppError, type ErrorCode } from "@/lib/errors";

export type ActionResult<T> = { ok: true; data: T } | { ok: false; error: { code: ErrorCode; message: string } };

/** Turns what a door threw into what a person may read. Zod's issues become one sentence; the unknown says nothing inside. */
export function toAppError(error: unknown): AppError {
  if (isAppError(error)) return error;
  if (error instanceof z.ZodError) {
    const first = error.issues[0];
    const where = first?.path.join(".") ?? "";
    return new AppError("invalid", `invalid input: ${where}: ${first?.message}`, {
      userMessage: first ? `${where ? `${where}: ` : ""}${first.message}` : undefined,
    });
  }
  return new AppError("internal", error instanceof Error ? error.message : String(error), { cause: error });
}
