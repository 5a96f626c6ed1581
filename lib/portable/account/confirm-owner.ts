import type { Db } from "@/lib/db/types";
import { AppError } from "@/lib/errors";
import { verifyPassword } from "@/lib/identity/password";
import { countAttempt, forgetAttempts, type Attempt } from "@/lib/identity/throttle";
import type { OwnerScope } from "@/lib/scope";

/**
 * Makes sure that it is the owner who asks: by the password, or, for an account without one, by the e-mail address. Tries are
 * counted. Throws invalid and throttled.
 */
export async function confirmOwner(
  db: Db,
  { ownerId }: OwnerScope,
  typed: string,
  address: string | null,
  now: Date,
): Promise<void> {
  const { email, passwordHash } = await db.user.findUniqueOrThrow({
    where: { id: ownerId },
    select: { email: true, passwordHash: true },
  });
  const attempt: Attempt = { door: "delete", email, address };
  await countAttempt(db, attempt, now);
  const right = passwordHash
    ? await verifyPassword(passwordHash, typed.normalize("NFKC"))
    : typed.trim().toLowerCase() === email;
  if (!right)
    throw new AppError("invalid", "not confirmed", {
      userMessage: passwordHash ? "That is not your password." : "That is not your e-mail address.",
    });
  await forgetAttempts(db, attempt);
}
