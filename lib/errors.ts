export type ErrorCode =
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "invalid"
  | "conflict"
  | "throttled"
  | "too_large"
  | "unavailable"
  | "internal";

const STATUS: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 400,
  conflict: 409,
  throttled: 429,
  too_large: 413,
  unavailable: 503,
  internal: 500,
};

const FOR_PERSON: Record<ErrorCode, string> = {
  unauthenticated: "Please sign in first.",
  forbidden: "You are not allowed to do that.",
  not_found: "That is not here, or not yours.",
  invalid: "Something in what was sent is not right.",
  conflict: "That changed meanwhile. Reload and try again.",
  throttled: "Too many tries. Wait a little and try again.",
  too_large: "That is too long.",
  unavailable: "Kith cannot do that right now. Try again in a moment.",
  internal: "Something went wrong on our side. Nothing you wrote is lost.",
};

/** An error with one message for the log and one for the person. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly userMessage: string;

  constructor(code: ErrorCode, message: string, options: { userMessage?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = "AppError";
    this.code = code;
    this.userMessage = options.userMessage ?? FOR_PERSON[code];
  }

  get status(): number {
    return STATUS[this.code];
  }
}

export function isAppError(error: unknown): error is AppError {
  return error instanceof AppError;
}

export const notFound = (what: string) => new AppError("not_found", `${what} not found for this owner`);
