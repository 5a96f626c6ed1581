import type { z } from "zod";
import type { Database } from "@/lib/db/types";
import { AppError, isAppError } from "@/lib/errors";
import { createUser } from "@/lib/identity/create-user";
import { hashPassword } from "@/lib/identity/password";
import type { signUpSchema } from "@/lib/identity/schema";
import { countAttempt } from "@/lib/identity/throttle";

/**
 * Makes an account with a password. Throws AppError `throttled`, or `invalid` with a sentence that leaves open why when the
 * address is taken. The password is hashed in either case, so that both take the same time.
 */
export async function signUp(
  database: Pick<Database, "prisma">,
  { password, ...person }: z.output<typeof signUpSchema>,
  address: string | null,
  now: Date,
): Promise<{ userId: string }> {
  await countAttempt(database.prisma, { door: "sign-up", email: person.email, address }, now);
  const passwordHash = await hashPassword(password);
  try {
    const { userId } = await createUser(database, { ...person, passwordHash });
    return { userId };
  } catch (error) {
    if (!isAppError(error) || error.code !== "conflict") throw error;
    throw new AppError("invalid", "sign-up refused", {
      userMessage: "We could not create an account with these details. If you already have one, sign in.",
      cause: error,
    });
  }
}
